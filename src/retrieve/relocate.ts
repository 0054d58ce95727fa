import type { Book, Citation, PageRange, Place, Span, Staleness } from '../types.ts';
import { studiesOf } from '../text/studiesOf.ts';
import { pagesOfSpan, type Library } from './library.ts';
import { placeOf } from './placeOf.ts';

/**
 * A citation of an earlier answer as the books stand now: where its words still stand on the same pages, with their
 * offsets of today; otherwise marked as stale, with the reason.
 */
export function relocate(citation: Citation, library: Library): Citation {
  const book = library.book(citation.book);
  const study = book && studiesOf(book).find(({ id }) => id === citation.case);
  if (book === undefined || study === undefined || study.unit !== citation.unit) {
    return { ...citation, stale: { reason: 'book_removed' } };
  }
  if (citation.passage === null) {
    if (citation.pages === null || study.firstPage === null) return { ...citation, pages: null };
    const isSame = study.firstPage === citation.pages.first;
    return isSame ? citation : { ...citation, stale: { reason: 'page_changed' } };
  }
  const start = findQuote(citation, book);
  if (start === null) return { ...citation, stale: { reason: 'text_changed' } };
  const span = { start, end: start + citation.quote.length };
  const stale = movedTo(citation, pagesOfSpan(book, study.id, span));
  return {
    ...citation,
    ...span,
    ...placeWithoutPages({ citation, book, span }),
    passage: passageAt(book, span.start) ?? citation.passage,
    ...(stale && { stale }),
  };
}

function movedTo({ pages: cited }: Citation, pages: PageRange | null): Staleness | null {
  if (cited === null || pages === null) return null;
  const isSame = pages.first === cited.first && pages.last === cited.last;
  return isSame ? null : { reason: 'page_changed', pages };
}

/** A book without pages says so, though an answer of before named one; where a book has pages now, a citation without names them. */
function placeWithoutPages({
  citation,
  book,
  span,
}: {
  citation: Citation;
  book: Book;
  span: Span;
}): Partial<Place> {
  const section = book.sections.findLast(
    (one) => one.case === citation.case && one.start <= span.start,
  );
  if (section === undefined) return {};
  const { pages, paragraph, pageLabel } = placeOf(book, section, span);
  return citation.pages === null || pages === null ? { pages, paragraph, pageLabel } : {};
}

/** The place of the same words in the same case that is nearest to where they stood. */
function findQuote({ quote, start, case: id }: Citation, book: Book): number | null {
  const span = studiesOf(book).find((study) => study.id === id)?.span;
  if (span === undefined || quote === '') return null;
  if (start >= span.start && book.text.startsWith(quote, start)) return start;
  let best: number | null = null;
  for (
    let at = book.text.indexOf(quote, span.start);
    at >= 0;
    at = book.text.indexOf(quote, at + 1)
  ) {
    if (at + quote.length > span.end) break;
    if (best === null || Math.abs(at - start) < Math.abs(best - start)) best = at;
  }
  return best;
}

function passageAt(book: Book, offset: number): string | null {
  return book.passages.find(({ start, end }) => start <= offset && offset < end)?.id ?? null;
}
