import { interleaved } from './interleaved.ts';
import type { PdfRun } from './rawPdf.ts';

/** Runs whose feet differ by less than this share of the type stand in one row: 10² and small capitals do. */
const SAME_ROW = 0.35;

/**
 * The rows of a page from top to bottom, each from left to right; empty runs are left out. Time n log n in the runs,
 * however many share a row: a page can be made of 100,000.
 */
export function rowsOfRuns(runs: readonly PdfRun[]): PdfRun[][] {
  const rows: { runs: PdfRun[]; size: number }[] = [];
  const sorted = runs.filter(({ text }) => text !== '').sort((a, b) => a.y - b.y);
  for (const run of sorted) {
    const row = rows.at(-1);
    const size = Math.max(row?.size ?? 0, run.size);
    if (row !== undefined && run.y - row.runs[0]!.y < SAME_ROW * size) {
      row.runs.push(run);
      row.size = size;
    } else rows.push({ runs: [run], size: run.size });
  }
  return rows.map((row) => [...interleaved(row.runs.sort((a, b) => a.x - b.x))]);
}
