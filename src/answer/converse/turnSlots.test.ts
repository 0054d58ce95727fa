import { describe, expect, it } from 'vitest';
import { fakeAnswer } from '../../testing/fakeCasebook.ts';
import { citeSmallBook } from '../../testing/smallBook.ts';
import type { Answer, Citation } from '../../types.ts';
import { turnSlots } from './turnSlots.ts';

const slotsOf = (citations: Citation[], changes: Partial<Answer> = {}) =>
  turnSlots({ ...fakeAnswer, citations, ...changes });

/** As a citation of the contents is. */
const entry = (unit: string, id: string): Citation => ({
  ...citeSmallBook('甲局每周五学习。'),
  ...{ unit, case: id, quote: '', start: 0, end: 0, passage: null },
});

const read = citeSmallBook('读书二十本。');

describe('turnSlots() behaviour', () => {
  it('tells the cases an answer came to, each once, though no question named them', () => {
    const citations = [read, citeSmallBook('甲局每周五学习。'), citeSmallBook('办四期讲堂。')];
    expect(slotsOf(citations).cases.map(({ unit }) => unit)).toEqual(['甲局', '乙局']);
  });

  it('tells an answer from the contents from one in the words of a text', () => {
    expect(slotsOf([entry('甲局', '1-1'), entry('乙局', '1-2')])).toMatchObject({
      ofContents: true,
      cases: [{ case: '1-1' }, { case: '1-2' }],
      ...{ items: [], cited: [] },
    });
    expect(slotsOf([read]).ofContents).toBe(false);
    expect(slotsOf([]).ofContents).toBe(false);
  });

  it('keeps what was cited, and the words that answered', () => {
    const answer = { start: 0, end: 3, text: '二十本' };
    const { cited, words, intent } = slotsOf([read], { answer });
    expect(cited).toEqual([
      { book: 'small', case: '1-1', unit: '甲局', start: read.start, end: read.end },
    ]);
    expect([words, intent]).toEqual(['二十本', 'fact']);
  });

  it('counts along the quotes of one case that were told one by one', () => {
    const quotes = ['甲局', '每周五学习。', '读书二十本。'].map((quote) => citeSmallBook(quote));
    expect(slotsOf(quotes).items.map(({ start, next }) => [start, next])).toEqual([
      [0, 2],
      [2, 8],
      [8, null],
    ]);
  });

  it('counts along what a quote sets out, by its place in the book', () => {
    const quote = '分三种：甲种、乙种、丙种。';
    const { items } = slotsOf([{ ...read, quote, start: 100, end: 113 }]);
    expect(items.map(({ start, end }) => quote.slice(start - 100, end - 100))).toEqual([
      ...['甲种', '乙种', '丙种'],
    ]);
  });

  it('counts along nothing where several cases were told, or none', () => {
    const quote = '分三种：甲种、乙种、丙种。';
    expect(slotsOf([{ ...read, quote }, citeSmallBook('办四期讲堂。')]).items).toEqual([]);
    expect(slotsOf([{ ...read, quote }], { status: 'not_in_book' }).items).toEqual([]);
  });
});
