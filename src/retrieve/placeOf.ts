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
  return { section: heading, pages, paragraph: above.split('\n').length };
}
