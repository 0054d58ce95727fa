import { isWithin } from '../retrieve/isWithin.ts';
import type { Library, Shelved } from '../retrieve/library.ts';
import type { QuestionPlan } from '../question/plan.ts';
import type { NamedCase } from '../question/units/names/unitName.ts';
import type { Book, SearchFilter, ShownWords } from '../types.ts';

/** Cases the question names or the filter is set to; empty where neither restricts. */
export function targetCases(
  library: Library,
  question: QuestionPlan,
  filter: SearchFilter,
): NamedCase[] {
  if (question.cases.length > 0) return question.cases;
  const isSet = (filter.units?.length ?? 0) > 0 || (filter.cases?.length ?? 0) > 0;
  return isSet ? casesOf(library, filter) : [];
}

/**
 * Passages a question may be answered from: those the filter lets through, of the very cases it names (the same
 * case number in another book is another case), of the sections it names by number, and of those that hold the words it
 * is to be answered beside.
 */
export function selectPassages(
  library: Library,
  question: QuestionPlan,
  filter: SearchFilter,
): number[] {
  const { cases, references, near } = question;
  const named = new Set(cases.map(({ book, study }) => `${book} ${study.id}`));
  return library.select(filter).filter((doc) => {
    const { book, study, section } = library.shelved[doc]!;
    const isNamed = named.size === 0 || named.has(`${book.id} ${study.id}`);
    const sections = references.sections;
    const isNear = near === undefined || near.some((words) => isIn(words, { book, section }));
    return isNamed && isNear && (sections.length === 0 || sections.includes(section.number));
  });
}

function isIn(words: ShownWords, { book, section }: Pick<Shelved, 'book' | 'section'>): boolean {
  return words.book === book.id && words.start < section.end && words.end > section.start;
}

/** The books a filter lets through. */
export function booksOf({ books }: Library, filter: SearchFilter): Book[] {
  return books.filter(({ id }) => passes(filter.books, id));
}

/** All cases a filter lets through, with text or without. */
export function casesOf(library: Library, { books, units, cases }: SearchFilter): NamedCase[] {
  return booksOf(library, { books })
    .flatMap((book) => book.cases.map((study) => ({ book: book.id, study })))
    .filter(({ study }) => passes(units, study.unit) && passes(cases, study.id));
}

/** Cases to which the contents give one of these pages. */
export function casesOnPages({ books }: Library, pages: readonly number[]): NamedCase[] {
  return books.flatMap((book) =>
    book.cases
      .filter((study) => pages.some((page) => isWithin(page, study)))
      .map((study) => ({ book: book.id, study })),
  );
}

function passes(list: readonly string[] | undefined, value: string): boolean {
  return list === undefined || list.length === 0 || list.includes(value);
}
