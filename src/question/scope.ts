import type { Book, SearchFilter } from '../types.ts';
import type { References } from './references.ts';
import type { NamedCase } from './units/names/unitName.ts';

/** What a question is put to. */
export interface Scope {
  references: References;
  /** Cases the names and references mean; empty where it names none. */
  cases: NamedCase[];
  filter: SearchFilter;
}

export interface ScopeInput {
  books: readonly Book[];
  /** Cases that its names mean. */
  named: readonly NamedCase[];
  /** Cases that are meant where it names none. */
  about: readonly NamedCase[];
  /** A part of a book, where nothing else is named, means its cases. */
  namesParts: boolean;
}

/** The cases that a question names by unit, number or part, and the filter that they and its pages make. */
export function scopeOf(read: References, { books, named, about, namesParts }: ScopeInput): Scope {
  const references = ofUnits(read, named);
  const byNumber = distinct([...named, ...referencedCases(references, books)]);
  const ofParts = namesParts ? casesOfParts(references, books) : [];
  const cases = [byNumber, ofParts, [...about]].find((some) => some.length > 0) ?? [];
  return { references, cases, filter: filterOf(cases, references) };
}

/** A case number counts in the part named with it, or in every part that has it. */
function referencedCases({ cases, parts }: References, books: readonly Book[]): NamedCase[] {
  return books.flatMap((book) =>
    book.cases
      .filter(
        ({ number, part }) =>
          cases.includes(number) && (parts.length === 0 || parts.includes(part)),
      )
      .map((study) => ({ book: book.id, study })),
  );
}

/** 市财政局第三部分: where none of the units named stands in that part of the book, a section of theirs is meant. */
function ofUnits(references: References, named: readonly NamedCase[]): References {
  const { parts, sections } = references;
  const isOfBook = parts.some((part) => named.some(({ study }) => study.part === part));
  if (named.length === 0 || isOfBook) return references;
  return { ...references, parts: [], sections: [...sections, ...parts] };
}

/** “Part 2” by itself means its cases. */
function casesOfParts({ parts }: References, books: readonly Book[]): NamedCase[] {
  return books.flatMap((book) =>
    book.cases
      .filter(({ part }) => parts.includes(part))
      .map((study) => ({ book: book.id, study })),
  );
}

/** Each case once, however often it is named. */
function distinct(cases: readonly NamedCase[]): NamedCase[] {
  return [...new Map(cases.map((one) => [one.study, one])).values()];
}

function filterOf(cases: readonly NamedCase[], { pages }: References): SearchFilter {
  const filter: SearchFilter = {};
  if (cases.length > 0) {
    filter.books = [...new Set(cases.map(({ book }) => book))];
    filter.cases = [...new Set(cases.map(({ study }) => study.id))];
  }
  if (pages.length > 0) filter.pages = pages;
  return filter;
}
