import type { Entry } from '../../types.ts';
import type { PageStart } from '../source/pageStart.ts';
import type { SourceDocument } from '../source/sourceDocument.ts';

/** What was found out of a book's pages. */
interface FoundPages {
  entries: readonly Entry[];
  cases: readonly { starts: readonly PageStart[] }[];
  printed: ReadonlySet<number>;
}

/**
 * Whether anything tells where pages begin: the format, page marks, form feeds and breaks in the text, or page numbers of the
 * contents. Where nothing does, none is made up; nor where the printed numbers begin anew with each case, and none names a
 * page of the book.
 */
export function hasPages(
  { entries, cases, printed }: FoundPages,
  { pages, countsByCase = false }: Pick<SourceDocument, 'pages' | 'countsByCase'>,
): boolean {
  const isNamed = printed.size > 0 || entries.some(({ page }) => page > 0);
  if (isNamed || countsByCase) return isNamed;
  return pages.length > 0 || cases.some(({ starts }) => starts.length > 0);
}
