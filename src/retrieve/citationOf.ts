import type { Citation } from '../types.ts';
import type { Excerpt } from './excerpt.ts';
import { placeOf } from './placeOf.ts';

/** Words of a book as they are cited: unit, case, section, printed pages (or paragraph) and the words themselves. */
export function citationOf(excerpt: Excerpt): Omit<Citation, 'n'> {
  const { book, study, section, passage, start, end } = excerpt;
  return {
    book: book.id,
    unit: study.unit,
    case: study.id,
    caseTitle: study.title,
    ...placeOf(book, section, { start, end }),
    quote: book.text.slice(start, end),
    start,
    end,
    passage,
  };
}
