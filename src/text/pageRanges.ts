import type { Page, PageBasis, PageRange, Span } from '../types.ts';
import { largest, smallest } from './largest.ts';

/**
 * The pages a span stands on; null where there are none. A page end counts with the page it closes.
 *
 * @param pages in the order of the text, without overlap: the first one is found by halving
 * @throws RangeError when there are pages, and none holds the span.
 */
export function pagesOf(pages: readonly Page[], span: Span): PageRange | null {
  if (pages.length === 0) return null;
  const from = firstEndingBehind(pages, span.start);
  let to = from;
  while (to < pages.length && pages[to]!.start < span.end) to += 1;
  const touched = pages.slice(from, to);
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) {
    throw new RangeError(`no page holds the span ${span.start}–${span.end}`);
  }
  return {
    first: first.number,
    last: last.number,
    basis: weakest(touched.map(({ basis }) => basis)),
  };
}

function firstEndingBehind(pages: readonly Page[], offset: number): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pages[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The weakest of several bases: estimated before recovered before printed. */
export function weakest(bases: readonly PageBasis[]): PageBasis {
  const order: PageBasis[] = ['estimated', 'recovered', 'printed'];
  return order.find((basis) => bases.includes(basis)) ?? 'estimated';
}

/** The range from the first to the last page of several; null where none is known. */
export function joinRanges(all: readonly (PageRange | null)[]): PageRange | null {
  const ranges = all.filter((range) => range !== null);
  if (ranges.length === 0) return null;
  return {
    first: smallest(ranges.map(({ first }) => first)),
    last: largest(ranges.map(({ last }) => last)),
    basis: weakest(ranges.map(({ basis }) => basis)),
  };
}
