import { describe, expect, it } from 'vitest';
import { Library } from '../../retrieve/library.ts';
import { smallBook, smallLibrary } from '../../testing/smallLibrary.ts';
import { outlineOf } from './outline.ts';

const told = (library: Library, selected: readonly number[]) =>
  outlineOf(library, selected).map(({ excerpts }) =>
    excerpts.map(({ book, start, end }) => book.text.slice(start, end)),
  );

describe('outlineOf()', () => {
  it('tells of a case that is one section the first sentence of each passage', () => {
    expect(told(smallLibrary, [0, 1])).toEqual([['一局每周学习。', '人人写笔记。']]);
  });

  it('tells of several sections what opens each, in the order of the book', () => {
    expect(told(smallLibrary, [0, 1, 2, 3])).toEqual([['一局每周学习。'], ['二局办了读书会。']]);
  });

  it('tells the sentences that open points where a section has them', () => {
    const text = '甲局抓三件事。一是定目标。目标要小。二是抓重点。三是建制度。\n';
    const at = (words: string) => text.indexOf(words);
    const points = ['一是', '二是', '三是'].map((marker) => ({
      marker,
      start: at(marker),
      end: at(marker) + 6,
    }));
    const span = { start: 0, end: text.length - 1 };
    const section = { ...smallBook.sections[0]!, ...span, bodyStart: 0, points };
    const passage = { ...smallBook.passages[0]!, ...span };
    const library = new Library([{ ...smallBook, text, sections: [section], passages: [passage] }]);
    expect(told(library, [0])).toEqual([['一是定目标。', '二是抓重点。', '三是建制度。']]);
  });

  it('has nothing to tell of no passages', () => {
    expect(outlineOf(smallLibrary, [])).toEqual([]);
  });
});
