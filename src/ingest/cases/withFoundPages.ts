import type { Entry } from '../../types.ts';
import type { MarkedLines } from '../pages/pageMarks.ts';
import type { CaseHeading } from './headings.ts';

/**
 * Gives entries for which the contents name no page (page 0) the printed page their heading stands on, and as their last
 * one the page before the next heading, or its page where that does not open it. Where no page is known they keep 0.
 */
export function withFoundPages(headings: readonly CaseHeading[], { starts }: MarkedLines): void {
  const pageAt = (line: number): number =>
    starts.findLast(({ at, page }) => at <= line && page !== null)?.page ?? 0;
  const fill = (entry: Entry, at: number): void => {
    const next = headings.slice(at + 1).find((one) => one.entry !== entry);
    entry.page = pageAt(headings[at]!.from);
    if (entry.page === 0 || next === undefined) return;
    const opensPage = starts.some((start) => start.at === next.from);
    entry.lastPage = Math.max(entry.page, pageAt(next.from) - (opensPage ? 1 : 0));
  };
  headings.forEach(({ entry }, at) => {
    if (entry !== null && entry.page === 0) fill(entry, at);
  });
}
