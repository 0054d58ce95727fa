import type { Book } from '../types.ts';

/** All text of a case on the pages from first to last, which must touch it. */
export function textOfPages(
  book: Book,
  caseId: string,
  { first, last }: { first: number; last: number },
): string {
  const touched = book.pages.filter(
    ({ number, case: owner }) => owner === caseId && number >= first && number <= last,
  );
  return book.text.slice(touched[0]!.start, touched.at(-1)!.end);
}
