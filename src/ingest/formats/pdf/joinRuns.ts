import type { PdfRun } from './rawPdf.ts';

/** Runs that stand on one line, joined. Lengths as in `PdfRun`. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  y: number;
  /** Of most of its characters. */
  size: number;
}

/** Runs whose feet differ by less than this share of the type stand on one line: 10² and small capitals do. */
const SAME_LINE = 0.35;

/** Gaps in shares of the type: a space between words; a space that parts columns. */
const WORD_GAP = 0.16;
const HAN_GAP = 0.5;
const COLUMN_GAP = 1.7;

/** Joins the runs of a page, or of one of its columns, into lines from top to bottom. */
export function joinRuns(runs: readonly PdfRun[]): PdfLine[] {
  const rows: PdfRun[][] = [];
  const sorted = runs.filter(({ text }) => text !== '').sort((a, b) => a.y - b.y);
  for (const run of sorted) {
    const row = rows.at(-1);
    const size = row === undefined ? 0 : Math.max(...row.map((one) => one.size));
    const isSame = row !== undefined && run.y - row[0]!.y < SAME_LINE * Math.max(size, run.size);
    if (isSame) row.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) => {
    const line = joinRow(row.sort((a, b) => a.x - b.x));
    return line.text === '' ? [] : [line];
  });
}

function joinRow(row: readonly PdfRun[]): PdfLine {
  let text = '';
  let right = row[0]!.x;
  const weights = new Map<number, number>();
  const inked: PdfRun[] = [];
  for (const run of row) {
    if (run.text.trim() === '') continue; // gaps tell where spaces are
    text += `${spaceBetween(text, { run, right })}${run.text}`;
    right = Math.max(right, run.x + run.width);
    const size = Math.round(run.size * 2) / 2;
    weights.set(size, (weights.get(size) ?? 0) + run.text.length);
    inked.push(run);
  }
  const [size] = [...weights].sort((a, b) => b[1] - a[1])[0] ?? [0];
  const { y } = inked.find((run) => Math.abs(run.size - size) < 0.5) ?? row[0]!;
  return { text: readable(text).trim(), left: inked[0]?.x ?? row[0]!.x, right, y, size };
}

function spaceBetween(before: string, { run, right }: { run: PdfRun; right: number }): string {
  if (before === '') return '';
  const gap = (run.x - right) / Math.max(1, run.size);
  if (gap > COLUMN_GAP) return '  ';
  if (/\s$/u.test(before) || /^\s/u.test(run.text)) return '';
  const isHan = /\p{Script=Han}$/u.test(before) && /^\p{Script=Han}/u.test(run.text);
  return gap > (isHan ? HAN_GAP : WORD_GAP) ? ' ' : '';
}

/** Radicals in place of characters, and ligatures, are what fonts make of ⽂ and ﬁ: not what was written. */
const FONT_FORMS = /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06]/gu;

function readable(text: string): string {
  return text.replace(FONT_FORMS, (form) => form.normalize('NFKC')).replace(/\u00a0/gu, ' ');
}
