import type { IngestWarning, Page, PageBasis } from '../../types.ts';
import { assignBreaks } from './assignBreaks.ts';
import { LineRuler, type PageLayout, type SentenceEnd } from './pageLayout.ts';
import { pageSpans } from './pageSpans.ts';
import type { PageBreak, Paragraph } from '../body/paragraphs.ts';
import { labelledPages } from './labelledPages.ts';

export interface PaginateInput {
  paragraphs: readonly Paragraph[];
  firstPage: number;
  /** Null where the contents do not tell it: then as many pages as the text fills. */
  lastPage: number | null;
  /** Page numbers that stand in the text. */
  printed: ReadonlySet<number>;
  /** Numbers of all pages the format tells, blank ones too; none without it. */
  told?: ReadonlySet<number>;
  layout: PageLayout;
}

/** Pages of one case; offsets count in the case's text (its paragraphs joined by line breaks). */
export interface Pagination {
  pages: Omit<Page, 'case'>[];
  warnings: IngestWarning[];
}

/** A page end. `height`: lines of the case above it. `page`: the page it opens, where known. */
interface PageEnd {
  offset: number;
  height: number;
  kind: PageBreak['kind'] | 'estimated';
  page: number | null;
}

/** A page end without trace prefers the end of a paragraph unless a page would be off by this share. */
const PARAGRAPH_SHARE = 0.5;

/**
 * Gives every page of a case its text. Page marks are taken as printed; form feeds and sentences broken by a
 * blank line are assigned to the page ends they fit best; a page end that left no trace falls where the
 * pages fill most evenly, between paragraphs where it can. A page with such an end is `estimated`; others are
 * `printed` where their number stands in the text, otherwise `recovered`. Where the format tells every page of the case
 * nothing is estimated: a page without text is a blank one.
 */
export function paginate(input: PaginateInput): Pagination {
  const ruler = new LineRuler(input.paragraphs, input.layout);
  const warnings: IngestWarning[] = [];
  const found = collectEnds(input, ruler, warnings);
  const told = labelledPages(found, input, ruler);
  if (told !== null) return { pages: told, warnings };
  const lastPage = input.lastPage ?? lastPageByFill(found, input, ruler);
  const ends = placeEnds({ ...input, lastPage }, found, ruler);
  const pages = toPages(ends, { ...input, lastPage }, ruler);
  const filled = pages.filter(({ start, end }) => start < end);
  if (filled.length < pages.length) {
    const line = input.paragraphs[0]?.line ?? null;
    const message = `the text fills ${filled.length} of the ${pages.length} pages the contents give it: text is missing, or the contents name a wrong page here or for the next case`;
    warnings.push({ line, message });
  }
  return { pages: filled, warnings };
}

function collectEnds(
  { paragraphs, firstPage, lastPage }: PaginateInput,
  ruler: LineRuler,
  warnings: IngestWarning[],
): PageEnd[] {
  let before = firstPage;
  return paragraphs.flatMap(({ breaks, line }, index) =>
    breaks.flatMap(({ at, kind, page }) => {
      if (page !== null && (page <= before || page > (lastPage ?? Infinity))) {
        const range = `pages ${firstPage}–${lastPage ?? '?'}`;
        warnings.push({
          line,
          message: `a page mark opens page ${page} inside a case of ${range}: it was passed over; correct the mark, or the page in the contents`,
        });
        return [];
      }
      before = page ?? before;
      const offset = ruler.startOf(index) + at;
      return [{ offset, height: ruler.linesAbove(index, at), kind, page }];
    }),
  );
}

function lastPageByFill(found: readonly PageEnd[], input: PaginateInput, ruler: LineRuler): number {
  const marked = found.findLast(({ page }) => page !== null);
  const rest = marked === undefined ? found : found.slice(found.indexOf(marked) + 1);
  const lines = ruler.height - (marked?.height ?? 0);
  // A page may run over its measure by a few lines before another one is needed.
  const filled = Math.ceil(lines / input.layout.linesPerPage - 0.2);
  return (marked?.page ?? input.firstPage) + Math.max(rest.length, filled - 1, 0);
}

/** All page ends of the case in order: pages lastPage − firstPage of them. */
function placeEnds(
  input: PaginateInput & { lastPage: number },
  found: readonly PageEnd[],
  ruler: LineRuler,
): PageEnd[] {
  const top: PageEnd = { offset: 0, height: 0, kind: 'printed', page: input.firstPage };
  const marked = [top, ...found.filter(({ page }) => page !== null)];
  const { layout } = input;
  const context = { candidates: ruler.sentenceEnds(), layout, height: ruler.height };
  return marked.flatMap((from, index) => {
    const to = marked[index + 1] ?? null;
    const inside = found.filter(
      ({ offset, page }) =>
        page === null && offset > from.offset && offset < (to?.offset ?? Infinity),
    );
    const pages = (to?.page ?? input.lastPage + 1) - from.page!;
    const stretch = {
      start: from.height,
      end: to?.height ?? ruler.height,
      pages,
      linesPerPage: input.layout.linesPerPage,
      endsCase: to === null,
    };
    const assigned = assignBreaks(
      inside.map(({ height }) => height),
      stretch,
    ).map((at) => (at === null ? null : inside[at]!));
    const filled = estimateMissing([from, ...assigned, to], context);
    return to === null ? filled : [...filled, to];
  });
}

interface EstimateContext {
  candidates: readonly SentenceEnd[];
  layout: PageLayout;
  height: number;
}

/** Fills the nulls between known ends; the last item is null where the stretch ends with its case. */
function estimateMissing(ends: (PageEnd | null)[], context: EstimateContext): PageEnd[] {
  const placed: PageEnd[] = [];
  let from = ends[0]!;
  for (let at = 1; at < ends.length - 1; at += 1) {
    const known = ends[at];
    if (known == null) {
      let next = at + 1;
      while (next < ends.length && ends[next] === null) next += 1;
      if (next === ends.length) next = -1;
      const to = next < 0 ? null : ends[next]!;
      const pages = (next < 0 ? ends.length - 1 : next) - at + 1;
      from = nearestEnd({ from, to, share: pageShare({ from, to, pages }, context) }, context);
    } else from = known;
    placed.push(from);
  }
  return placed;
}

/** Lines the next of the pages takes: an even share, or full pages where only the last one is short. */
function pageShare(
  { from, to, pages }: { from: PageEnd; to: PageEnd | null; pages: number },
  { layout, height }: EstimateContext,
): number {
  const lines = (to?.height ?? height) - from.height;
  const even = lines / pages;
  return to === null ? Math.max(even, Math.min(layout.linesPerPage, lines / (pages - 0.5))) : even;
}

function nearestEnd(
  { from, to, share }: { from: PageEnd; to: PageEnd | null; share: number },
  { candidates, layout }: EstimateContext,
): PageEnd {
  const target = from.height + share;
  let best: PageEnd = { offset: from.offset, height: from.height, kind: 'estimated', page: null };
  let bestCost = Infinity;
  for (let at = firstBehind(candidates, from.offset); at < candidates.length; at += 1) {
    const { offset, height, endsParagraph } = candidates[at]!;
    if (offset >= (to?.offset ?? Infinity) || height - target > bestCost) break;
    const cost =
      Math.abs(height - target) + (endsParagraph ? 0 : PARAGRAPH_SHARE * layout.linesPerPage);
    if (cost >= bestCost) continue;
    bestCost = cost;
    best = { offset, height, kind: 'estimated', page: null };
  }
  return best;
}

function firstBehind(candidates: readonly SentenceEnd[], offset: number): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (candidates[middle]!.offset <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toPages(
  ends: readonly PageEnd[],
  { firstPage, paragraphs, printed }: PaginateInput,
  ruler: LineRuler,
): Omit<Page, 'case'>[] {
  return pageSpans(ends, paragraphs, ruler).map((span, index) => {
    const number = firstPage + index;
    const isEstimated = ends[index]?.kind === 'estimated' || ends[index - 1]?.kind === 'estimated';
    const basis: PageBasis = isEstimated
      ? 'estimated'
      : printed.has(number)
        ? 'printed'
        : 'recovered';
    return { number, basis, ...span };
  });
}
