import { describe, expect, it } from 'vitest';
import { makeLine } from '../testing/evalDoubles.ts';
import { smallBook } from '../testing/smallBook.ts';
import { goldOf } from './goldOf.ts';

describe('goldOf()', () => {
  it('finds quotes, units and pages, white space aside', () => {
    const line = makeLine({ quotes: ['每 周五 学习', '读书'], pages: [4, 5] });
    const gold = goldOf(line, smallBook);
    expect([...gold.units]).toEqual(['甲局']);
    expect([...gold.pages]).toEqual([4, 5]);
    expect(gold.quotes).toEqual([
      { start: 2, end: 7, pages: [4] },
      { start: 8, end: 10, pages: [5] },
    ]);
  });

  it.each([
    ['on another page', { pages: [5] }],
    ['in another unit', { units: ['乙局'] }],
    ['nowhere', { quotes: ['每周六学习'] }],
  ])('refuses a quote that stands %s', (_, changes) => {
    expect(() => goldOf(makeLine(changes), smallBook)).toThrow(
      /^a-zh: “每周.学习” does not stand/u,
    );
  });

  it('takes quotes without pages where the book has none, and only there', () => {
    const line = makeLine({ pages: [] });
    const { quotes, pages } = goldOf(line, { ...smallBook, pages: [] });
    expect([quotes, [...pages]]).toEqual([[{ start: 2, end: 7, pages: [] }], []]);
    expect(() => goldOf(line, smallBook)).toThrow('a-zh: quotes stand on pages');
    expect(() => goldOf(makeLine(), { ...smallBook, pages: [] })).toThrow('does not stand');
    const elsewhere = makeLine({ pages: [], quotes: ['每周六学习'] });
    expect(() => goldOf(elsewhere, { ...smallBook, pages: [] })).toThrow('stand in 甲局');
  });

  it('wants nothing of retrieval where the text is not held or the contents answer', () => {
    const unheld = makeLine({ units: ['甲局', '丙局'], pages: [4, 8] });
    expect([...goldOf(unheld, smallBook).units]).toEqual(['甲局']);
    expect([...goldOf(unheld, smallBook).pages]).toEqual([4]);
    expect(goldOf(makeLine({ kind: 'contents' }), smallBook).units.size).toBe(0);
    expect(goldOf(makeLine({ status: 'not_in_book' }), smallBook).units.size).toBe(0);
  });
});
