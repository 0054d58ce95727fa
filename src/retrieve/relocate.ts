import type { Book, Citation, Staleness } from '../types.ts';
import { studiesOf } from '../text/studiesOf.ts';
import { pagesOfSpan, type Library } from './library.ts';

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
    const isSame = study.firstPage === citation.pages.first;
    return isSame ? citation : { ...citation, stale: { reason: 'page_changed' } };
  }
  const start = findQuote(citation, book);
  if (start === null) return { ...citation, stale: { reason: 'text_changed' } };
  const span = { start, end: start + citation.quote.length };
  const pages = pagesOfSpan(book, study.id, span);
  const { first, last } = citation.pages;
  const stale: Staleness | null =
    pages.first === first && pages.last === last ? null : { reason: 'page_changed', pages };
  return {
    ...citation,
    ...span,
    passage: passageAt(book, span.start) ?? citation.passage,
    ...(stale && { stale }),
  };
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
