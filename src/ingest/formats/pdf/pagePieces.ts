import { joinRuns, type PdfCell, type PdfLine, type RuledRow } from './joinRuns.ts';
import type { PdfRun } from './rawPdf.ts';
import { tableRowsOfPage } from './tableRowsOfPage.ts';

/** A white gap in a row so wide, in shares of the type, may be a gutter; justified words stand closer. */
const MIN_GUTTER = 1;

/** What stands in one row without a gap as wide as a gutter: a line of a column, or one over both. */
export interface Piece {
  runs: PdfRun[];
  left: number;
  right: number;
  y: number;
  /** Of a whole row of a table, or of further lines of its cells. */
  cells?: readonly PdfCell[];
  goesOn?: boolean;
  /** Of a row that the rules of its table tell. */
  ruled?: RuledRow;
}

/** Parts a row where it leaves white as much as a gutter. Runs of white alone are left out: gaps tell them. */
export function piecesOf(row: readonly PdfRun[]): Piece[] {
  const pieces: Piece[] = [];
  for (const run of row) {
    if (run.text.trim() === '') continue;
    const piece = pieces.at(-1);
    const right = run.x + run.width;
    if (piece === undefined || run.x - piece.right > MIN_GUTTER * run.size) {
      pieces.push({ runs: [run], left: run.x, right, y: run.y });
    } else {
      piece.runs.push(run);
      piece.right = Math.max(piece.right, right);
    }
  }
  return pieces;
}

/** Rows of a table over the page, or over a column of it, count as one piece each. */
export function wholeTables(
  rows: readonly Piece[][],
  { width, isColumn = false }: { width: number; isColumn?: boolean },
): Piece[] {
  const kinds = tableRowsOfPage(rows, { width, isColumn });
  return rows.flatMap((row, at): Piece[] => {
    if (kinds[at] === null) return row;
    const right = row.reduce((most, piece) => Math.max(most, piece.right), -Infinity);
    const runs = row.flatMap((piece) => piece.runs);
    const cells = row.flatMap((piece) => joinRuns(piece.runs).slice(0, 1));
    const goesOn = kinds[at] === 'goesOn';
    return [{ runs, left: row[0]!.left, right, y: joinRuns(runs)[0]!.y, cells, goesOn }];
  });
}

/** Whether a piece is a row of a table. */
export function isTableRow({ cells, ruled }: Piece): boolean {
  return cells !== undefined || ruled !== undefined;
}

/** The lines of pieces from top to bottom: each row of a table is one, what else stands at one height is another. */
export function linesOfPieces(pieces: readonly Piece[]): PdfLine[] {
  const groups: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const group = groups.at(-1);
    if (group === undefined || isTableRow(piece) || isTableRow(group[0]!)) groups.push([piece]);
    else group.push(piece);
  }
  return groups.flatMap((group) => {
    const [row] = group;
    return isTableRow(row!) ? rowLine(row!) : joinRuns(group.flatMap(({ runs }) => runs));
  });
}

function rowLine({ runs, left, right, y, cells, goesOn, ruled }: Piece): PdfLine[] {
  const [line] = joinRuns(runs);
  if (line === undefined) return [];
  if (ruled === undefined)
    return [{ ...line, isRow: true, cells: cells!, ...(goesOn === true ? { goesOn } : {}) }];
  const text = ruled.cells.flatMap((cell) => (cell.text === '' ? [] : [cell.text])).join('  ');
  return [{ text, left, right, y, size: line.size, isRow: true, ruled }];
}
