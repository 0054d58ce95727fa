import type { Citation } from '../../types.ts';

type Place = Pick<Citation, 'book' | 'case' | 'pages'>;

/** Addresses of resources: they stay as long as book, page number and case do. */
export const bookUris = {
  contents: (book: string): string => `casebook://books/${encodeURIComponent(book)}/contents`,
  page: (book: string, page: number): string =>
    `casebook://books/${encodeURIComponent(book)}/pages/${page}`,
  case: (book: string, study: string): string =>
    `casebook://books/${encodeURIComponent(book)}/cases/${encodeURIComponent(study)}`,
  /** The page something stands on; the case, where nothing tells pages. */
  place: ({ book, case: study, pages }: Place): string =>
    pages === null ? bookUris.case(book, study) : bookUris.page(book, pages.first),
};
