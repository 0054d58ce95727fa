import type { CaseStudy } from '../types.ts';

/** Whether a page is one of those the contents give a case: never where its pages are not known. */
export function isWithin(
  page: number,
  { firstPage, lastPage }: Pick<CaseStudy, 'firstPage' | 'lastPage'>,
): boolean {
  return firstPage !== null && page >= firstPage && page <= (lastPage ?? firstPage);
}
