/** Addresses of resources: they stay as long as book, page number and case do. */
export const bookUris = {
  contents: (book: string): string => `casebook://books/${encodeURIComponent(book)}/contents`,
  page: (book: string, page: number): string =>
    `casebook://books/${encodeURIComponent(book)}/pages/${page}`,
  case: (book: string, study: string): string =>
    `casebook://books/${encodeURIComponent(book)}/cases/${encodeURIComponent(study)}`,
} as const;
