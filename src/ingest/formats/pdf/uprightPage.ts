import type { PdfRule, PdfRun } from './rawPdf.ts';
import { largest } from '../../../text/largest.ts';

/** Which way a run is read: 0 to the right, 1 down the page, 2 upside down, 3 up the page; null: at another angle. */
export type Direction = 0 | 1 | 2 | 3 | null;

/** A run where it stands on its page, and which way it goes. */
export interface DirectedRun extends PdfRun {
  direction: Direction;
}

/** A page turned so that its text is upright. */
export interface UprightPage {
  width: number;
  height: number;
  runs: PdfRun[];
  rules: PdfRule[];
  /** Characters of the text that is set another way. */
  leftOut: number;
}

/** Head and foot of the page, which stay as they are when a table on it lies on its side, in shares of the height. */
const EDGE = 0.2;

/** Lines less steep than this are level. */
const LEVEL = 0.1;

/** Which way a run goes, by its way across and down the page. */
export function directionOf(across: number, down: number): Direction {
  if (Math.abs(down) <= Math.abs(across) * LEVEL) return across > 0 ? 0 : 2;
  if (Math.abs(across) <= Math.abs(down) * LEVEL) return down > 0 ? 1 : 3;
  return null;
}

/**
 * Turns a page the way most of its characters are read: tables too wide for a page are set along it. Its upright head and
 * foot (the number of the page) are put above and below what was turned. Everything else that goes another way is left
 * out: watermarks, legends of drawings.
 */
export function uprightPage(
  runs: readonly DirectedRun[],
  { width, height, rules = [] }: { width: number; height: number; rules?: readonly PdfRule[] },
): UprightPage {
  const main = mainDirection(runs);
  if (main === 0) {
    const [level, others] = parted(runs, ({ direction }) => direction === 0);
    const leftOut = lengthOf(others);
    return { width, height, runs: level.map(toRun), rules: [...rules], leftOut };
  }
  const [turned, others] = parted(runs, ({ direction }) => direction === main);
  const isSide = main !== 2;
  const [wide, high] = isSide ? [height, width] : [width, height];
  const total = high / (1 - 2 * EDGE);
  const body = turned.map((run) => {
    const { x, y } = turn(run, main, { width, height });
    return toRun({ ...run, x, y: y + EDGE * total });
  });
  const turnedRules = rules.map((rule) => {
    const { x, y } = turn({ x: rule.left, y: rule.top }, main, { width, height });
    const end = turn({ x: rule.right, y: rule.bottom }, main, { width, height });
    const [top, bottom] = [Math.min(y, end.y), Math.max(y, end.y)];
    return {
      left: Math.min(x, end.x),
      right: Math.max(x, end.x),
      top: top + EDGE * total,
      bottom: bottom + EDGE * total,
    };
  });
  const isEdge = ({ direction, y }: DirectedRun): boolean =>
    direction === 0 && (y < height * EDGE || y > height * (1 - EDGE));
  const [edges, left] = parted(others, isEdge);
  const kept = edges.map((run) => toRun({ ...run, y: (run.y / height) * total }));
  const leftOut = lengthOf(left);
  return { width: wide, height: total, runs: [...kept, ...body], rules: turnedRules, leftOut };
}

function mainDirection(runs: readonly DirectedRun[]): 0 | 1 | 2 | 3 {
  const counts = [0, 0, 0, 0];
  for (const { direction, text } of runs) {
    if (direction !== null) counts[direction]! += text.trim().length;
  }
  return counts.indexOf(largest(counts)) as 0 | 1 | 2 | 3;
}

function turn(
  { x, y }: Pick<PdfRun, 'x' | 'y'>,
  direction: 1 | 2 | 3,
  { width, height }: { width: number; height: number },
): { x: number; y: number } {
  if (direction === 1) return { x: y, y: width - x };
  if (direction === 2) return { x: width - x, y: height - y };
  return { x: height - y, y: x };
}

function parted(
  runs: readonly DirectedRun[],
  isFirst: (run: DirectedRun) => boolean,
): [DirectedRun[], DirectedRun[]] {
  return [runs.filter(isFirst), runs.filter((run) => !isFirst(run))];
}

function toRun({ text, x, y, width, size }: PdfRun): PdfRun {
  return { text, x, y, width, size };
}

function lengthOf(runs: readonly PdfRun[]): number {
  return runs.reduce((sum, { text }) => sum + text.trim().length, 0);
}
