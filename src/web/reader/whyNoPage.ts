import type { ContentsEntry } from '../../types.ts';

/** The case a page belongs to whose text is not held; null where the book has no such page. */
export function whyNoPage(entries: readonly ContentsEntry[], page: number): ContentsEntry | null {
  return (
    entries.find(
      ({ firstPage, lastPage, hasText }) =>
        !hasText && firstPage !== null && page >= firstPage && page <= (lastPage ?? firstPage),
    ) ?? null
  );
}
