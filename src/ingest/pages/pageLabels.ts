import { romanValue } from '../../text/romanValue.ts';
import type { LabelledPage } from '../../types.ts';
import type { Paragraph } from '../body/paragraphs.ts';
import type { PageLabelStart, SourceDocument } from '../source/sourceDocument.ts';

/** By number of a source line: the label of the page it stands on, null where that bears none. */
export type LabelOfLine = (line: number) => string | null;

/** Tells the labels of pages that bear no number of the count: roman ones, and those that begin anew with each case. */
export function pageLabels(
  document: Pick<SourceDocument, 'lines' | 'pages' | 'labels' | 'countsByCase'>,
): LabelOfLine {
  const { lines, pages, countsByCase = false } = document;
  const told: readonly PageLabelStart[] =
    document.labels ??
    pages.map(({ at, number, label }) => {
      const isLabel = number === null && label !== null && (countsByCase || isRoman(label));
      return { at, label: isLabel ? label : null };
    });
  if (told.every(({ label }) => label === null)) return () => null;
  const starts = told.map(({ at, label }) => ({ line: lines[at]?.number ?? Infinity, label }));
  return (line) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]!.line <= line) low = middle + 1;
      else high = middle;
    }
    return starts[low - 1]?.label ?? null;
  };
}

function isRoman(label: string): boolean {
  return romanValue(label.normalize('NFKC')) !== null;
}

/** The pages with labels of one case, or of one matter, whose text begins at an offset of the book's. */
export function labelledPagesOf(
  { paragraphs, start, id }: { paragraphs: readonly Paragraph[]; start: number; id: string },
  labelOf: LabelOfLine,
): LabelledPage[] {
  const pages: LabelledPage[] = [];
  const open = (at: number, label: string | null): void => {
    const last = pages.at(-1);
    if (last !== undefined && last.end > at) last.end = at;
    if (label === null || (last?.label === label && last.end === at)) return;
    pages.push({ label, case: id, start: at, end: Infinity });
  };
  let at = start;
  let label: string | null = null;
  for (const { text, line, breaks } of paragraphs) {
    const own = labelOf(line);
    if (own !== label) open(at, (label = own));
    for (const one of breaks) {
      const next = labelOf(one.line);
      if (next !== label) open(at + one.at, (label = next));
    }
    at += text.length + 1;
  }
  const end = at - 1;
  return pages
    .map((page) => ({ ...page, end: Math.min(page.end, end) }))
    .filter((page) => page.start < page.end);
}
