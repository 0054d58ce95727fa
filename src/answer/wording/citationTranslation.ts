import { englishFor } from '../../retrieve/edition/parallelSentences.ts';
import { translationOf, wholeSentences } from '../../retrieve/edition/translationOf.ts';
import type { Book, CaseStudy, Section, Span, Translation } from '../../types.ts';

/** What is cited: words of a section, or with `span` null a line of the contents. */
export interface Cited {
  book: Book;
  study: CaseStudy;
  section: Section | null;
  span: Span | null;
}

/** A citation in the words of the book's English edition; null where that lacks the words cited. */
export function citationTranslation({ book, study, section, span }: Cited): Translation | null {
  if (book.edition === null) return null;
  const text = span === null ? '' : translationOf(book, span);
  const caseTitle = englishFor(book, study.title);
  if (text === null || (span === null && caseTitle === null)) return null;
  const heading = section?.heading ?? null;
  return {
    language: book.edition.language,
    text,
    unit: study.unitEn,
    caseTitle,
    section: heading === null ? null : englishFor(book, heading),
    by: 'edition',
    support: 'verbatim',
  };
}

/** The span to be cited so that it can be said in English: as it is, or where only its whole sentences have English, these. */
export function translatable(book: Book, span: Span): Span {
  if (book.edition === null || translationOf(book, span) !== null) return span;
  const whole = wholeSentences(book, span);
  return translationOf(book, whole) === null ? span : whole;
}
