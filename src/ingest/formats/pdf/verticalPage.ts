import type { PdfRun } from './rawPdf.ts';
import type { UprightPage } from './uprightPage.ts';

/** Runs of so few characters stand in a column: one, or the figures of a small number set side by side. */
const MAX_LENGTH = 2;

/** Fewer characters tell no direction. */
const MIN_CHARACTERS = 8;

/** So much of the page stands in columns, and characters follow downwards so many times as often as to the right. */
const MIN_SHARE = 0.6;
const DOWNWARDS = 2;

/** In shares of the type: characters of a column differ so little across, and follow so closely down. */
const SAME_COLUMN = 0.5;
const STEP = { least: 0.6, most: 2.2 };

/** Head and foot of the page, in shares of the height. */
const EDGE = 0.2;

/**
 * Turns a page whose text is set in columns from top to bottom, the first on the right, so that each column is a line.
 * Its level head and foot are put above and below. Other pages come back as they are.
 */
export function verticalPage(page: UprightPage): UprightPage {
  const { runs, width, height } = page;
  const short = runs.filter(({ text }) => lengthOf(text) >= 1 && lengthOf(text) <= MAX_LENGTH);
  if (!isVertical(runs, short)) return page;
  const foot = lowestRow(short, height);
  const columns = columnsOf(short.filter((run) => !foot.includes(run)));
  const set = new Set(columns.flat());
  const total = width / (1 - 2 * EDGE);
  const turned = columns.flatMap((column) => {
    const x = middleOf(column[0]!);
    return column.map((run, at): PdfRun => {
      const next = column[at + 1];
      const step = next === undefined ? run.size : next.y - run.y;
      return {
        text: levelForms(run.text.trim()),
        x: run.y - run.size,
        y: width - x + EDGE * total,
        width: step <= STEP.most * run.size ? step : run.size,
        size: run.size,
      };
    });
  });
  const edges = runs.filter(
    (run) => !set.has(run) && (run.y < height * EDGE || run.y > height * (1 - EDGE)),
  );
  const kept = edges.map((run) => ({ ...run, y: (run.y / height) * total }));
  const rest = runs.filter((run) => !set.has(run) && !edges.includes(run));
  const leftOut = page.leftOut + rest.reduce((sum, { text }) => sum + lengthOf(text), 0);
  return { width: height, height: total, runs: [...kept, ...turned], rules: [], leftOut };
}

/** By how the characters follow one another in the file. */
function isVertical(runs: readonly PdfRun[], short: readonly PdfRun[]): boolean {
  const characters = runs.reduce((sum, { text }) => sum + lengthOf(text), 0);
  const inShort = short.reduce((sum, { text }) => sum + lengthOf(text), 0);
  if (short.length < MIN_CHARACTERS || inShort < characters * MIN_SHARE) return false;
  let down = 0;
  let across = 0;
  short.forEach((run, at) => {
    const next = short[at + 1];
    if (next === undefined) return;
    const [dx, dy] = [next.x - run.x, next.y - run.y];
    if (Math.abs(middleOf(next) - middleOf(run)) < SAME_COLUMN * run.size && isStep(dy, run))
      down += 1;
    if (Math.abs(dy) < SAME_COLUMN * run.size && dx > 0 && dx < STEP.most * run.size) across += 1;
  });
  return down > across * DOWNWARDS && down >= short.length * MIN_SHARE;
}

function isStep(down: number, { size }: PdfRun): boolean {
  return down > STEP.least * size && down < STEP.most * size;
}

/** A number alone in the lowest row of the page, below every column. */
function lowestRow(short: readonly PdfRun[], height: number): PdfRun[] {
  const lowest = short.reduce((most, { y }) => Math.max(most, y), 0);
  const row = short.filter(({ y, size }) => lowest - y < STEP.least * size);
  const isNumber =
    row.length <= 2 && row.every(({ text }) => /^[\d\s]+$/u.test(text.normalize('NFKC')));
  return isNumber && lowest > height * (1 - EDGE) ? row : [];
}

/** From right to left, each from top to bottom. */
function columnsOf(runs: readonly PdfRun[]): PdfRun[][] {
  const columns: PdfRun[][] = [];
  for (const run of [...runs].sort((a, b) => middleOf(b) - middleOf(a))) {
    const column = columns.at(-1);
    const isSame =
      column !== undefined && middleOf(column[0]!) - middleOf(run) < SAME_COLUMN * run.size;
    if (isSame) column.push(run);
    else columns.push([run]);
  }
  return columns.map((column) => column.sort((a, b) => a.y - b.y || a.x - b.x));
}

function middleOf({ x, width }: PdfRun): number {
  return x + width / 2;
}

function lengthOf(text: string): number {
  return [...text.trim()].length;
}

/** Punctuation of columns has forms of its own (︐, ︵): in a line it is what it stands for. */
function levelForms(text: string): string {
  return text.replace(/[\uFE10-\uFE19\uFE30-\uFE48]/gu, (form) => {
    const plain = form.normalize('NFKC');
    return /^[!-~]$/u.test(plain) ? String.fromCharCode(plain.charCodeAt(0) + 0xfee0) : plain;
  });
}
