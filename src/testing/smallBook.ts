import type { Book, CaseStudy, Citation } from '../types.ts';
import { emptyBook } from './emptyBook.ts';

const TEXT = '甲局每周五学习。读书二十本。乙局每天自学。办四期讲堂。';

function study(id: string, unit: string, fields: Partial<CaseStudy>): CaseStudy {
  const names = { unit, unitEn: `Bureau ${id}`, aliases: [] };
  return { id, part: 1, number: 1, title: `${unit}的做法`, ...names, ...held, ...fields };
}

const held = { firstPage: 4, lastPage: 5, hasText: true };

/** A book of three cases: 甲局 on pages 4 and 5, 乙局 on 6 and 7, 丙局 on 8 without text; one section and one passage a case. */
export const smallBook: Book = {
  ...emptyBook('small'),
  title: '小书',
  cases: [
    study('1-1', '甲局', { span: { start: 0, end: 14 } }),
    study('1-2', '乙局', { firstPage: 6, lastPage: 7, span: { start: 14, end: 27 } }),
    study('1-3', '丙局', { firstPage: 8, lastPage: 8, hasText: false }),
  ],
  text: TEXT,
  pages: [
    { number: 4, basis: 'printed', case: '1-1', start: 0, end: 8 },
    { number: 5, basis: 'printed', case: '1-1', start: 8, end: 14 },
    { number: 6, basis: 'printed', case: '1-2', start: 14, end: 21 },
    { number: 7, basis: 'printed', case: '1-2', start: 21, end: 27 },
  ],
  sections: [
    { case: '1-1', number: 1, heading: '学习', start: 0, end: 14, bodyStart: 0, points: [] },
    { case: '1-2', number: 1, heading: '自学', start: 14, end: 27, bodyStart: 14, points: [] },
  ],
};

/** A citation of words of the small book, true unless `changes` say otherwise. */
export function citeSmallBook(quote: string, changes: Partial<Citation> = {}): Citation {
  const start = TEXT.indexOf(quote);
  const end = start + quote.length;
  const touched = smallBook.pages.filter((page) => page.start < end && page.end > start);
  const { id, unit, title } = smallBook.cases.find((one) => one.id === touched[0]!.case)!;
  const pages = {
    first: touched[0]!.number,
    last: touched.at(-1)!.number,
    basis: 'printed',
  } as const;
  const place = { book: 'small', unit, case: id, caseTitle: title, section: null, pages };
  return { n: 1, ...place, quote, start, end, passage: `small.${id}.x`, ...changes };
}
