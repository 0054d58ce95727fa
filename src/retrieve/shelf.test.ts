import { describe, expect, it } from 'vitest';
import { smallLibrary } from '../testing/smallLibrary.ts';
import { createShelf } from './shelf.ts';

const shelf = createShelf(smallLibrary);

describe('createShelf()', () => {
  it('lists books with what is held of them', () => {
    expect(shelf.books()).toMatchObject([
      { id: 'small', entries: 3, withText: 2, pages: { printed: 3, recovered: 0, estimated: 1 } },
    ]);
  });

  it('gives the contents by part', () => {
    const [part] = shelf.contents('small').parts;
    expect(part!.entries.map(({ unit, hasText }) => [unit, hasText])).toEqual([
      ['一局', true],
      ['二局', true],
      ['三局', false],
    ]);
  });

  it('leafs from page to page', () => {
    expect(shelf.page('small', 2)).toMatchObject({
      text: '人人写笔记。',
      unit: '一局',
      previous: 1,
      next: 3,
    });
    expect(shelf.page('small', 1).previous).toBeNull();
    expect(shelf.page('small', 4).next).toBeNull();
  });

  it('says whose page it is where the text is not held, and what there is otherwise', () => {
    expect(() => shelf.page('small', 5)).toThrow(/page 5 belongs to 三局/u);
    expect(() => shelf.page('small', 50)).toThrow(/small has no page 50/u);
    expect(() => shelf.contents('big')).toThrow(/no book big: the books are small/u);
    expect(() => shelf.passage('x')).toThrow(/no passage x/u);
  });

  it('gives a passage by its id', () => {
    expect(shelf.passage('small.1-2.2')).toMatchObject({ text: '二局办了读书会。', unit: '二局' });
  });
});
