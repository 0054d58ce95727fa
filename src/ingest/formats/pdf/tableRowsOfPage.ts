import { largest } from '../../../text/largest.ts';

/** What stands in one row without a gap, as far as tables go. */
export interface CellPiece {
  left: number;
  right: number;
  y: number;
}

/** Cells of a table are shorter than this share of the page; lines of a column are longer. */
const MAX_CELL = 0.25;

/** In a column there are no lines of another one that cells could be taken for. */
const MAX_CELL_OF_COLUMN = 0.45;

/** A row of a table has so many cells, and stands beside another one. */
const MIN_CELLS = 3;

/** The next line of a cell is nearer than the next row by this share of the distance of rows. */
const WITHIN_ROW = 0.85;

/** A row with empty cells stands no further below the others than so many times their distance. */
const NEXT_ROW = 1.5;

/** How a row of a page belongs to a table. */
export type RowKind = 'row' | 'goesOn' | null;

/**
 * Which rows of a page are rows of a table over the page: two or more of three cells or more, all of them short; then those
 * below them that leave cells empty, and further lines of their cells (`goesOn`).
 */
export function tableRowsOfPage(
  rows: readonly (readonly CellPiece[])[],
  { width, isColumn = false }: { width: number; isColumn?: boolean },
): RowKind[] {
  const longest = width * (isColumn ? MAX_CELL_OF_COLUMN : MAX_CELL);
  const isShort = (row: readonly CellPiece[]): boolean =>
    row.every(({ left, right }) => right - left < longest);
  const isWhole = (row: readonly CellPiece[] | undefined): boolean =>
    row !== undefined && row.length >= MIN_CELLS && isShort(row);
  const kinds = rows.map((row, at): RowKind =>
    isWhole(row) && (isWhole(rows[at - 1]) || isWhole(rows[at + 1])) ? 'row' : null,
  );
  for (let at = 1; at < rows.length; at += 1) {
    if (kinds[at] !== null || kinds[at - 1] === null || !isShort(rows[at]!)) continue;
    const table = above(rows, kinds, at);
    if (fits(rows[at]!, table)) kinds[at] = kindBelow(rows, kinds, at);
  }
  return kinds;
}

/** The whole rows of the table right above a row. */
function above(
  rows: readonly (readonly CellPiece[])[],
  kinds: readonly RowKind[],
  at: number,
): (readonly CellPiece[])[] {
  let from = at;
  while (from > 0 && kinds[from - 1] !== null) from -= 1;
  return rows.slice(from, at).filter((_, index) => kinds[from + index] === 'row');
}

/** Fewer cells than the widest row has columns, each below one of them. */
function fits(row: readonly CellPiece[], table: readonly (readonly CellPiece[])[]): boolean {
  const columns = columnsOf(table);
  return row.length < columns.length && row.every((cell) => columnOf(cell, columns) >= 0);
}

function kindBelow(
  rows: readonly (readonly CellPiece[])[],
  kinds: readonly RowKind[],
  at: number,
): RowKind {
  const tops = above(rows, kinds, at).map((row) => row[0]!.y);
  const steps = tops.slice(1).map((y, index) => y - tops[index]!);
  const step = [...steps].sort((a, b) => a - b)[steps.length >> 1];
  if (step === undefined) return null;
  const gap = rows[at]![0]!.y - rows[at - 1]![0]!.y;
  if (gap < step * WITHIN_ROW) return 'goesOn';
  return gap <= step * NEXT_ROW && rows[at]!.length > 1 ? 'row' : null;
}

/** The columns of a table, from where its cells stand in the row that has most. */
export function columnsOf(table: readonly (readonly CellPiece[])[]): CellPiece[] {
  const most = largest(table.map(({ length }) => length));
  const whole = table.filter(({ length }) => length === most);
  return (whole[0] ?? []).map((cell, column) => ({
    ...cell,
    left: whole.reduce((least, row) => Math.min(least, row[column]!.left), Infinity),
    right: largest(whole.map((row) => row[column]!.right)),
  }));
}

/** Index of the column a cell stands in, or −1 where it stands in none or in several. */
export function columnOf(cell: CellPiece, columns: readonly CellPiece[]): number {
  const overlapped = columns.flatMap(({ left, right }, at) =>
    cell.left < right && cell.right > left ? [at] : [],
  );
  return overlapped.length === 1 ? overlapped[0]! : -1;
}
