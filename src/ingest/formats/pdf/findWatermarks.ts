import type { PdfRun } from './rawPdf.ts';

/** So many times the type of the page, and larger. */
const LARGE = 1.5;

/** On so many of the pages looked at, but on no fewer than this. */
const SHARE = 0.6;
const MIN_PAGES = 3;

/**
 * Names the watermarks among the runs of some pages of a file: much larger than the text, the same words in the same
 * place on most of them. A running head is as small as the text, a title stands on its own page.
 *
 * @returns tells whether a run is one
 */
export function findWatermarks(pages: readonly (readonly PdfRun[])[]): (run: PdfRun) => boolean {
  const counts = new Map<string, number>();
  for (const runs of pages) {
    const size = mainSize(runs);
    const large = runs.filter((run) => run.size >= size * LARGE && run.text.trim() !== '');
    for (const key of new Set(large.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(MIN_PAGES, pages.length * SHARE);
  const marks = new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
  return (run) => marks.size > 0 && marks.has(keyOf(run));
}

function keyOf({ text, x, y, size }: PdfRun): string {
  return [text, ...[x, y, size].map(Math.round)].join('|');
}

/** Of most characters. */
function mainSize(runs: readonly PdfRun[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of runs) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
