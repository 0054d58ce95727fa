import type { Page } from '../../types.ts';
import type { LineRuler } from './pageLayout.ts';
import { pageSpans } from './pageSpans.ts';
import type { Paragraph } from '../body/paragraphs.ts';

/** A case and what is told of its pages. */
interface LabelledInput {
  paragraphs: readonly Paragraph[];
  firstPage: number;
  lastPage: number | null;
  printed: ReadonlySet<number>;
  told?: ReadonlySet<number>;
}

/**
 * The pages of a case where the format tells every one of them, as a PDF does: nothing is estimated then, and a page
 * without text is a blank one. Null where one is not told.
 *
 * @param found page ends in the case, each with the page it opens where known
 */
export function labelledPages(
  found: readonly { offset: number; page: number | null }[],
  { paragraphs, firstPage, lastPage, printed, told = new Set() }: LabelledInput,
  ruler: LineRuler,
): Omit<Page, 'case'>[] | null {
  const numbers = [firstPage];
  for (const { page } of found) {
    if (page === null) return null;
    numbers.push(page);
  }
  const last = lastPage ?? numbers.at(-1)!;
  for (let page = firstPage; page <= last; page += 1) if (!told.has(page)) return null;
  return pageSpans(found, paragraphs, ruler)
    .map((span, index): Omit<Page, 'case'> => {
      const number = numbers[index]!;
      return { number, basis: printed.has(number) ? 'printed' : 'recovered', ...span };
    })
    .filter(({ start, end }) => start < end);
}
