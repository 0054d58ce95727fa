import type { TableCell } from '../../source/spannedCells.ts';
import { glued } from './glued.ts';
import { joinRuns } from './joinRuns.ts';
import { piecesOf, type Piece } from './pagePieces.ts';
import type { PdfRule, PdfRun } from './rawPdf.ts';
import { rowsOfRuns } from './rowsOfRuns.ts';
import { ruledTables, type RuledCell, type RuledTable } from './ruledTables.ts';

/** Less filled than this share of its cells, or with fewer cells that are, it is a diagram or a frame. */
const MIN_FILLED = 0.3;
const MIN_CELLS = 4;

/** A cell of more lines is a column of text between rules. */
const MOST_LINES = 30;

/** The middle of a line stands so much above its foot, in shares of the type. */
const MIDDLE = 0.35;

/** Lines of cells side by side that are apart by less than this share of the type are of one row. */
const SAME_LINE = 0.5;

/** Fewer lines beside each other may be narrow cells that all wrap. */
const MIN_PARTED = 3;

/** A cell with the runs that stand in it. */
interface FilledCell extends RuledCell {
  runs: PdfRun[];
}

/**
 * Takes the tables with rules out of a page, each of their rows as one piece: cells that wrap over lines, that are centred in
 * their height or that reach over several rows and columns are read whole. A table beside text comes behind that text.
 *
 * @returns the rows, and the runs that stand in no table
 */
export function ruledPieces(
  runs: readonly PdfRun[],
  rules: readonly PdfRule[],
): { rows: Piece[]; rest: PdfRun[] } {
  let rest = [...runs];
  let rows: Piece[] = [];
  for (const table of ruledTables(rules)) {
    const inside = rest.filter((run) => standsIn(run, table));
    const pieces = rowsOfTable(table, inside);
    if (pieces === null) continue;
    const taken = new Set(inside);
    rest = rest.filter((run) => !taken.has(run));
    rows = rows.concat(behindText(pieces, { table, rest }));
  }
  return { rows, rest };
}

function standsIn(run: PdfRun, { xs, ys }: RuledTable): boolean {
  const { x, y } = middleOf(run);
  return x > xs[0]! && x < xs.at(-1)! && y > ys[0]! && y < ys.at(-1)!;
}

function middleOf({ x, y, width, size }: PdfRun): { x: number; y: number } {
  return { x: x + width / 2, y: y - MIDDLE * size };
}

/** Null where it is no table, or its text does not keep to the cells. */
function rowsOfTable(table: RuledTable, runs: readonly PdfRun[]): Piece[] | null {
  const { xs, ys } = table;
  const cells: FilledCell[] = table.cells.map((cell) => ({ ...cell, runs: [] }));
  const at = new Map<string, FilledCell>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.down; row += 1)
      for (let column = cell.column; column < cell.column + cell.across; column += 1)
        at.set(`${row} ${column}`, cell);
  }
  for (const run of runs) {
    if (run.text.trim() === '') continue; // gaps tell where spaces are
    const { x, y } = middleOf(run);
    const cell = at.get(`${placeOf(y, ys)} ${placeOf(x, xs)}`);
    if (cell === undefined) return null;
    const [left, right] = [xs[cell.column]!, xs[cell.column + cell.across]!];
    if (run.x < left - run.size || run.x + run.width > right + run.size) return null;
    cell.runs.push(run);
  }
  const filled = cells.filter((cell) => cell.runs.length > 0);
  if (filled.length < Math.max(MIN_CELLS, cells.length * MIN_FILLED)) return null;
  if (filled.some((cell) => joinRuns(cell.runs).length > MOST_LINES)) return null;
  return ys.slice(1).flatMap((_, row) =>
    rowsOf(
      table,
      cells.filter((cell) => cell.row === row),
    ),
  );
}

/** The last of ascending places that is not behind a value. */
function placeOf(value: number, places: readonly number[]): number {
  return places.findLastIndex((place) => place <= value);
}

/** A row; in the last, several where only lines of the same height part them, as in yearbooks. */
function rowsOf(table: RuledTable, cells: readonly FilledCell[]): Piece[] {
  const lines = cells.map(({ runs }) => joinRuns(runs));
  const filled = lines.filter(({ length }) => length > 0);
  const [first] = filled;
  const isParted =
    first !== undefined &&
    first.length >= MIN_PARTED &&
    filled.length > 1 &&
    cells.every(({ row, down, across }) => row === table.ys.length - 2 && down * across === 1) &&
    filled.every(
      (of) =>
        of.length === first.length &&
        of.every(({ y, size }, at) => Math.abs(y - first[at]!.y) < SAME_LINE * size),
    );
  const count = isParted ? first.length : 1;
  return Array.from({ length: count }, (_, at) =>
    lines.map((of, cell): TableCell => {
      const texts = (isParted ? of.slice(at, at + 1) : of).map(({ text }) => text);
      const { across, down } = cells[cell]!;
      return { text: texts.reduce(glued, ''), across, down };
    }),
  ).flatMap((row, at) => {
    const runs = isParted
      ? cells.flatMap((one) => one.runs.filter((run) => isOfLine(run, first[at]!)))
      : cells.flatMap((one) => one.runs);
    return runs.length === 0 ? [] : [pieceOf(table, { row, runs })];
  });
}

function isOfLine({ y, size }: PdfRun, line: { y: number }): boolean {
  return Math.abs(y - line.y) < SAME_LINE * size;
}

function pieceOf({ xs }: RuledTable, { row, runs }: { row: TableCell[]; runs: PdfRun[] }): Piece {
  const y = runs.reduce((least, run) => Math.min(least, run.y), Infinity);
  return { runs, left: xs[0]!, right: xs.at(-1)!, y, ruled: { xs, cells: row } };
}

/** Rows of a table beside text are read behind its last line. */
function behindText(
  rows: readonly Piece[],
  { table: { ys }, rest }: { table: RuledTable; rest: readonly PdfRun[] },
): Piece[] {
  const [top, bottom] = [ys[0]!, ys.at(-1)!];
  const beside = rowsOfRuns(rest.filter((run) => run.y > top && middleOf(run).y < bottom)).flatMap(
    piecesOf,
  );
  if (beside.length === 0) return [...rows];
  const last = beside.reduce((most, { y }) => Math.max(most, y), -Infinity);
  return rows.map((row, at) => ({ ...row, y: Math.max(row.y, last) + at * 1e-3 }));
}
