import type { Page, PageBasis, PageRange, Span } from '../types.ts';
import { largest, smallest } from './largest.ts';

/**
 * The pages a span stands on. A page end counts with the page it closes.
 *
 * @throws RangeError when no page holds the span.
 */
export function pagesOf(pages: readonly Page[], span: Span): PageRange {
  const touched = pages.filter(({ start, end }) => start < span.end && end > span.start);
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

/** The weakest of several bases: estimated before recovered before printed. */
export function weakest(bases: readonly PageBasis[]): PageBasis {
  const order: PageBasis[] = ['estimated', 'recovered', 'printed'];
  return order.find((basis) => bases.includes(basis)) ?? 'estimated';
}

/** The range from the first to the last page of several. */
export function joinRanges(ranges: readonly PageRange[]): PageRange {
  return {
    first: smallest(ranges.map(({ first }) => first)),
    last: largest(ranges.map(({ last }) => last)),
    basis: weakest(ranges.map(({ basis }) => basis)),
  };
}
