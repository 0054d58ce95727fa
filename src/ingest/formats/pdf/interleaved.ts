import type { PdfRun } from './rawPdf.ts';

/** Rows of more runs are no lines of a book. */
const MAX_RUNS = 500;

/** A run stands in the place of a gap when it begins within this share of the type from it. */
const NEAR = 0.6;

/** Han, their punctuation and full-width forms take a whole type; others about half of one. */
const WIDE = /[\p{Script=Han}\u3000-\u30ff\uff00-\uff60—…]/u;

/** What is set in another font within a run, such as the quotation marks of a Chinese line. */
interface Insert {
  runs: PdfRun[];
  x: number;
  width: number;
}

/**
 * Puts a row in the order it is read where runs overlap: some programs (LibreOffice among them) set a line in one run with
 * gaps, and what another font has to show in runs of their own over the gaps. Such a run is parted at its gaps; where
 * that does not come out even, nothing is changed.
 *
 * @param row from left to right
 */
export function interleaved(row: readonly PdfRun[]): readonly PdfRun[] {
  if (row.length > MAX_RUNS) return row;
  const taken = new Set<PdfRun>();
  const parted = new Map<PdfRun, PdfRun[]>();
  for (const run of row) {
    if (taken.has(run) || !run.text.trim().includes(' ')) continue;
    const inside = row.filter((one) => one !== run && !taken.has(one) && liesIn(one, run));
    if (inside.length === 0) continue;
    const pieces = part(run, insertsOf(inside));
    if (pieces === null) continue;
    inside.forEach((one) => taken.add(one));
    parted.set(run, pieces);
  }
  if (parted.size === 0) return row;
  return row
    .filter((run) => !taken.has(run))
    .flatMap((run) => parted.get(run) ?? [run])
    .sort((a, b) => a.x - b.x);
}

function liesIn(one: PdfRun, run: PdfRun): boolean {
  const middle = one.x + one.width / 2;
  return one.text.trim() !== '' && middle > run.x && middle < run.x + run.width;
}

/** Runs one behind the other fill one gap. */
function insertsOf(runs: readonly PdfRun[]): Insert[] {
  const inserts: Insert[] = [];
  for (const run of runs) {
    const last = inserts.at(-1);
    if (last !== undefined && run.x - (last.x + last.width) < run.size * 0.3) {
      last.runs.push(run);
      last.width = run.x + run.width - last.x;
    } else inserts.push({ runs: [run], x: run.x, width: run.width });
  }
  return inserts;
}

/** The pieces of a run between its gaps, and what stands in them; null where places and widths do not agree. */
function part(run: PdfRun, inserts: readonly Insert[]): PdfRun[] | null {
  const words = run.text.trim().split(' ');
  const widths = words.map((word) => widthOf(word) * run.size);
  const filled = inserts.reduce((sum, { width }) => sum + width, 0);
  const spaces = words.length - 1 - inserts.length;
  const free = run.width - widths.reduce((sum, width) => sum + width, 0) - filled;
  if (spaces < 0 || Math.abs(free) > run.size * (spaces + NEAR)) return null;
  const space = spaces === 0 ? 0 : Math.max(0, free / spaces);
  const pieces: PdfRun[] = [];
  let next = 0;
  let x = run.x;
  words.forEach((word, at) => {
    const isLast = at === words.length - 1;
    const insert = inserts[next];
    const behind = x + widths[at]!;
    const isFilled =
      !isLast && insert !== undefined && Math.abs(insert.x - behind) < NEAR * run.size;
    const text = isLast || isFilled ? word : `${word} `;
    if (word !== '') pieces.push({ ...run, text, x, width: widths[at]! });
    if (isFilled) {
      for (const inserted of insert.runs) pieces.push(inserted);
      next += 1;
      x = insert.x + insert.width;
    } else x = behind + space;
  });
  return next === inserts.length ? pieces : null;
}

/** In shares of the type. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : 0.5), 0);
}
