import type { Book, PageRange, Span } from '../types.ts';
import { textOfPages } from './textOfPages.ts';

/** Without pages so many characters before and behind the words count, as on three pages. */
const REACH = 1_000;

/**
 * All text of a case on the pages words stand on; in a book without pages that of the sections they stand in, as far as it is
 * near: whole paragraphs within about a thousand characters.
 *
 * @param at the words, as offsets in the book's text, and their pages
 */
export function textAround(
  book: Book,
  caseId: string,
  { pages, start, end }: Span & { pages: PageRange | null },
): string {
  if (pages !== null) return textOfPages(book, caseId, pages);
  const { text } = book;
  const around = book.sections.filter(
    (one) => one.case === caseId && one.start < end && one.end > start,
  );
  const from = around[0]?.start ?? start;
  const to = around.at(-1)?.end ?? end;
  const first = start - from <= REACH ? from : text.indexOf('\n', start - REACH);
  const last = to - end <= REACH ? to : text.lastIndexOf('\n', end + REACH);
  return text.slice(first < 0 ? start : Math.min(first, start), Math.max(last, end));
}
