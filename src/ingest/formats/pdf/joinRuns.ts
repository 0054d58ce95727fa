import { unifiedIdeographs } from '../../../text/unifiedIdeographs.ts';
import type { TableCell } from '../../source/spannedCells.ts';
import type { PdfRun } from './rawPdf.ts';
import { rowsOfRuns } from './rowsOfRuns.ts';

/** Runs that stand on one line, joined. Lengths as in `PdfRun`. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  y: number;
  /** Of most of its characters. */
  size: number;
  /** Where a page has two: the left one (1) or the right one (2). Without it, a line over the whole page. */
  column?: 1 | 2;
  /** A row of a table: no part of a paragraph. */
  isRow?: boolean;
  /** Its cells, where it is one. */
  cells?: readonly PdfCell[];
  /** Further lines of the cells of the row above. */
  goesOn?: boolean;
  /** The row of a table that its rules tell. */
  ruled?: RuledRow;
}

/** A row of a table that its rules tell. */
export interface RuledRow {
  /** Where the columns of its table begin, the same object for all of its rows. */
  xs: readonly number[];
  cells: TableCell[];
}

/** A cell of a table. */
export type PdfCell = Pick<PdfLine, 'text' | 'left' | 'right' | 'y'>;

/**
 * Gaps in shares of the type: a space between words; a space that parts columns. Word processors set a quarter between Han
 * and letters or digits where nobody wrote a space.
 */
const WORD_GAP = 0.16;
const MIXED_GAP = 0.3;
const HAN_GAP = 0.5;
const COLUMN_GAP = 1.7;

/** Joins the runs of a page, or of one of its columns, into lines from top to bottom. */
export function joinRuns(runs: readonly PdfRun[]): PdfLine[] {
  return rowsOfRuns(runs)
    .map(joinRow)
    .filter(({ text }) => text !== '');
}

function joinRow(row: readonly PdfRun[]): PdfLine {
  const inked = row.filter(({ text }) => text.trim() !== ''); // gaps tell where spaces are
  const size = mainSize(inked);
  const { y } = inked.find((run) => Math.abs(run.size - size) < 0.5) ?? row[0]!;
  const pieces: string[] = [];
  let right = row[0]!.x;
  for (const run of inked) {
    pieces.push(spaceBetween(pieces.at(-1) ?? '', { run, right }), raised(run, { y, size }));
    right = Math.max(right, run.x + run.width);
  }
  const text = readable(pieces.join('')).trim();
  return { text, left: inked[0]?.x ?? row[0]!.x, right, y, size };
}

/** Of most characters, in halves of a point. */
function mainSize(runs: readonly PdfRun[]): number {
  const weights = new Map<number, number>();
  for (const run of runs) {
    const size = Math.round(run.size * 2) / 2;
    weights.set(size, (weights.get(size) ?? 0) + run.text.length);
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Raised figures are smaller and stand higher by these shares of the type. */
const RAISED = { size: 0.85, by: 0.15 };

const SUPERSCRIPTS = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];

/** The text of a run; figures of powers and of notes as raised ones, for they are no part of the number before them. */
function raised(run: PdfRun, { y, size }: { y: number; size: number }): string {
  const isRaised =
    run.size <= size * RAISED.size &&
    y - run.y > size * RAISED.by &&
    /^\s*[0-9]+\s*$/u.test(run.text);
  return isRaised
    ? run.text.trim().replace(/[0-9]/gu, (digit) => SUPERSCRIPTS[Number(digit)]!)
    : run.text;
}

/** What parts a run from the one before it, whose right end is the furthest so far. */
function spaceBetween(before: string, { run, right }: { run: PdfRun; right: number }): string {
  if (before === '') return '';
  const gap = (run.x - right) / Math.max(1, run.size);
  if (gap > COLUMN_GAP) return '  ';
  const last = before.slice(-2); // the last character may take two units
  if (/\s$/u.test(last) || /^\s/u.test(run.text)) return '';
  const han = Number(/\p{Script=Han}$/u.test(last)) + Number(/^\p{Script=Han}/u.test(run.text));
  return gap > [WORD_GAP, MIXED_GAP, HAN_GAP][han]! ? ' ' : '';
}

/** Compatibility forms and ligatures are what fonts make of a character and of ﬁ: not what was written. */
const FONT_FORMS = /[\uF900-\uFAFF\uFB00-\uFB06]/gu;

/** A line spread out to fill its measure has as many gaps as characters: those are no spaces. */
const SPREAD = /(?:(?:[\p{Script=Han}\p{P}]|[0-9]+) ){6,}(?:[\p{Script=Han}\p{P}]|[0-9]+)/gu;

function readable(text: string): string {
  return unifiedIdeographs(text)
    .replace(FONT_FORMS, (form) => form.normalize('NFKC'))
    .replace(/\u00a0/gu, ' ')
    .replace(SPREAD, (spread) => spread.replaceAll(' ', ''));
}
