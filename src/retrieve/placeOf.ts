import type { Book, Place, Section, Span } from '../types.ts';
import { pagesOfSpan } from './library.ts';

/** Where words of a section stand: its heading and their pages, or in a book without pages the paragraph they begin in. */
export function placeOf(
  book: Book,
  section: Section,
  span: Span,
): Place & { section: string | null } {
  const pages = pagesOfSpan(book, section.case, span);
  const { heading } = section;
  if (pages !== null) return { section: heading, pages };
  const above = book.text.slice(section.bodyStart, span.start).trimStart();
  const pageLabel = labelOf(book, section.case, span);
  return {
    section: heading,
    pages,
    paragraph: above.split('\n').length,
    ...(pageLabel === null ? {} : { pageLabel }),
  };
}

/** What is printed on the pages of a span that have no number; null where one has no label. */
function labelOf({ labelledPages = [] }: Book, study: string, span: Span): string | null {
  const pages = labelledPages.filter(
    (page) => page.case === study && page.start < span.end && page.end > span.start,
  );
  const labels = pages.map(({ label }) => label);
  const [first] = labels;
  if (first === undefined) return null;
  const last = labels.at(-1)!;
  return first === last ? first : `${first}–${last}`;
}
