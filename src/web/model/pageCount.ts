import type { BookSummary } from '../../types.ts';

/** As many pages as a book has, however their numbers are known; 0 where it is read by sections. */
export function pageCount({ pages }: Pick<BookSummary, 'pages'>): number {
  return pages.printed + pages.recovered + pages.estimated;
}
