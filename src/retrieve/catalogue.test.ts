import { describe, expect, it } from 'vitest';
import { smallLibrary } from '../testing/smallLibrary.ts';
import { createCatalogue } from './catalogue.ts';

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
