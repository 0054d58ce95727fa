import { describe, expect, it } from 'vitest';
import { readBook } from '../ingest/readBook.ts';
import { smallLibrary } from '../testing/smallLibrary.ts';
import { sourceDocumentOf } from '../testing/sourceDocumentOf.ts';
import { createCatalogue } from './catalogue.ts';
import { Library } from './library.ts';

const catalogue = createCatalogue(smallLibrary);

describe('createCatalogue()', () => {
  it('lists books with what is held of them', () => {
    expect(catalogue.books()).toMatchObject([
      { id: 'small', entries: 3, withText: 2, pages: { printed: 3, recovered: 0, estimated: 1 } },
    ]);
  });

  it('gives the contents by part', () => {
    const [part] = catalogue.contents('small').parts;
    expect(part!.entries.map(({ unit, hasText }) => [unit, hasText])).toEqual([
      ['一局', true],
      ['二局', true],
      ['三局', false],
    ]);
  });

  it('leafs from page to page', () => {
    expect(catalogue.page('small', 2)).toMatchObject({
      text: '人人写笔记。',
      unit: '一局',
      previous: 1,
      next: 3,
    });
    expect(catalogue.page('small', 1).previous).toBeNull();
    expect(catalogue.page('small', 4).next).toBeNull();
  });

  it('says whose page it is where the text is not held, and what there is otherwise', () => {
    expect(() => catalogue.page('small', 5)).toThrow(/page 5 belongs to 三局/u);
    expect(() => catalogue.page('small', 50)).toThrow(/small has no page 50/u);
    expect(() => catalogue.contents('big')).toThrow(/no book big: the books are small/u);
    expect(() => catalogue.passage('x')).toThrow(/no passage x/u);
  });

  it('gives a passage by its id', () => {
    expect(catalogue.passage('small.1-2.2')).toMatchObject({
      text: '二局办了读书会。',
      unit: '二局',
    });
  });
});

function shelved(text: string): ReturnType<typeof createCatalogue> {
  const document = sourceDocumentOf(text);
  const { book } = readBook({ id: 'made-up', document, sidecar: null, sourceHash: '0' });
  return createCatalogue(new Library([book]));
}

describe('createCatalogue() on what stands beside the cases', () => {
  const unpaged = shelved(`
# 前言
这里收了两份材料。
# 锅炉改造的路子
公司先摸清了每台锅炉的年限。
# 让账本进车间
车间每天记一次电表。
`);

  it('opens it by section in a book without pages, in the order of the text', () => {
    expect(unpaged.section('made-up', { case: '0-1', section: 0 })).toMatchObject({
      unit: '前言',
      text: expect.stringContaining('这里收了') as string,
      previous: null,
      next: { case: '1-1', section: 0 },
    });
    expect(() => unpaged.section('made-up', { case: '0-2', section: 0 })).toThrow(/no case 0-2/u);
  });

  it('shows the whole of a page on which one case ends and another begins, and leafs on', () => {
    const paged = shelved(`
== 1
# 锅炉改造的路子
公司先摸清了每台锅炉的年限。
== 2
随后分三批改造。
# 让账本进车间
车间每天记一次电表。
== 3
谁多用了一看便知。
# 食堂的灶火
食堂换了两口灶。
`);
    const page = paged.page('made-up', 2);
    expect(page.text).toBe('随后分三批改造。\n车间每天记一次电表。');
    expect([page.unit, page.previous, page.next]).toEqual(['锅炉改造的路子', 1, 3]);
    expect(paged.page('made-up', 3).next).toBeNull();
  });
});
