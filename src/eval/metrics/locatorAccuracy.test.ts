import { describe, expect, it } from 'vitest';
import { citeSmallBook, smallBook } from '../../testing/smallBook.ts';
import { locatorAccuracy } from './locatorAccuracy.ts';

const RIGHT = { unit: 1, page: 1, quote: 1, pageError: 0 };
const on = (first: number, last = first) => ({ pages: { first, last, basis: 'printed' as const } });

describe('locatorAccuracy()', () => {
  it('is full for words cited where they are printed, over a page end too', () => {
    const citations = [citeSmallBook('每周五学习'), citeSmallBook('学习。读书')];
    expect(citations[1]!.pages).toMatchObject({ first: 4, last: 5 });
    expect(locatorAccuracy(citations, smallBook)).toEqual(RIGHT);
  });

  it('gives the figures worked by hand for a wrong page', () => {
    const words = '每天自学';
    const citations = [citeSmallBook(words), citeSmallBook(words, on(8))];
    expect(locatorAccuracy(citations, smallBook)).toEqual({
      unit: 1,
      page: 1 / 2,
      quote: 1 / 2,
      pageError: 1,
    });
  });

  it('sees a page range that is too wide', () => {
    const { page, quote } = locatorAccuracy([citeSmallBook('读书二十本', on(4, 5))], smallBook);
    expect([page, quote]).toEqual([0, 1]);
  });

  it('sees another unit’s name, and another case', () => {
    const words = '每周五学习';
    expect(locatorAccuracy([citeSmallBook(words, { unit: '乙局' })], smallBook).unit).toBe(0);
    expect(locatorAccuracy([citeSmallBook(words, { case: '1-2' })], smallBook).unit).toBe(0);
  });

  it('sees words that do not stand there as quoted', () => {
    const changed = citeSmallBook('每周五学习', { quote: '每周六学习' });
    expect(locatorAccuracy([changed], smallBook)).toMatchObject({ unit: 0, quote: 0, page: 0 });
  });

  it('holds the pages against those a person found', () => {
    const gold = [{ start: 0, end: 8, pages: [6] }];
    expect(locatorAccuracy([citeSmallBook('每周五学习')], smallBook, gold)).toMatchObject({
      page: 0,
      pageError: 2,
    });
  });

  it('wants no pages in a book without: the words stand in their case, or beside the cases', () => {
    const [first, ...cases] = smallBook.cases;
    const matter = [{ ...first!, id: '0-1', part: 0 }];
    const book = { ...smallBook, pages: [], cases, matter };
    const cited = citeSmallBook('每周五学习', { case: '0-1', pages: null });
    const other = citeSmallBook('每天自学', { pages: null });
    expect(locatorAccuracy([cited, other], book)).toEqual(RIGHT);
    expect(locatorAccuracy([{ ...other, case: '0-1' }], book).unit).toBe(0);
    expect(locatorAccuracy([other], smallBook).page).toBe(0);
  });

  it('holds citations of the contents against the contents', () => {
    const entry = { quote: '', start: 0, end: 0, passage: null };
    const right = citeSmallBook('每周五学习', { ...entry, ...on(4, 5) });
    expect(locatorAccuracy([right], smallBook)).toEqual(RIGHT);
    const wrong = { ...right, ...on(5) };
    expect(locatorAccuracy([wrong], smallBook)).toMatchObject({ page: 0, pageError: 1 });
  });
});
