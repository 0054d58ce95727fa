import { largest } from '../../../text/largest.ts';
import { joinRuns, type PdfLine } from './joinRuns.ts';
import { isTableRow, linesOfPieces, piecesOf, wholeTables, type Piece } from './pagePieces.ts';
import type { RawPage } from './rawPdf.ts';
import { rowsOfRuns } from './rowsOfRuns.ts';
import { ruledPieces } from './ruledPieces.ts';

/** What shows that a gutter parts columns. */
interface ColumnSigns {
  /** Lines a column must have: fewer are a table or a signature. */
  lines: number;
  /** Share of the pieces that may cross the gutter: titles over both columns do. */
  crossing: number;
  /** How much of its column the lines of running text fill, on the average. */
  fill: number;
}

/** On one page alone. */
const ALONE: ColumnSigns = { lines: 5, crossing: 0.2, fill: 0.55 };

/** Where other pages have the same gutter: a short page has its title over both columns, and its number. */
const AGAIN: ColumnSigns = { lines: 1, crossing: 0.4, fill: 0.35 };

/** Where pages are looked at together, so many lines in either column, on so many pages and on so large a share of them. */
const MIN_COMMON = { lines: 2, pages: 3, share: 0.5 };

/** Pages of more runs are not compared with others: it would take too long. */
const MOST_RUNS = 10_000;

/** A gutter is looked for at so many places: every second point of the middle third of an A4 page. */
const GUTTER_STEPS = 100;

/** Columns of text stand closer than so many times the type; the columns of a table are often further apart. */
const MAX_GUTTER = 5;

/** A table in one column beside text in the other has so many cells a row. */
const COLUMN_CELLS = 3;

/** A page in lines. */
export interface PageLines {
  lines: PdfLine[];
  /** The x of the gutter between two columns; null where there is one column. */
  gutter: number | null;
}

/**
 * The lines of a page in the order they are read: where a white gutter down the middle parts two columns of running
 * text, the left one before the right one, each line over both in its place. It makes no difference whether a line is
 * one run or one for each character.
 *
 * @param known gutters of other pages, the page before first: where one stands there again, few lines are enough to tell
 * columns
 */
export function pageLines(
  { runs, rules = [], width }: Pick<RawPage, 'runs' | 'width'> & Partial<Pick<RawPage, 'rules'>>,
  known: readonly number[] = [],
): PageLines {
  const ruled = ruledPieces(runs, rules);
  const unruled = wholeTables(rowsOfRuns(ruled.rest).map(piecesOf), { width });
  const text = unruled.filter((piece) => !isTableRow(piece));
  const gutter = known.find((x) => stands(text, x)) ?? findGutter(text, width);
  if (gutter === null) return { lines: linesOfPieces([...unruled, ...ruled.rows]), gutter };
  const pieces = [...withoutColumnTables(unruled, gutter), ...ruled.rows];
  const isAcross = ({ left, right }: Piece): boolean => left < gutter && right > gutter;
  const columns = pieces.filter((piece) => !isAcross(piece)).sort((a, b) => a.y - b.y);
  const parts: PdfLine[][] = [];
  let from = 0;
  for (const wide of [...pieces.filter(isAcross).sort((a, b) => a.y - b.y), null]) {
    let to = from;
    while (to < columns.length && (wide === null || columns[to]!.y < wide.y)) to += 1;
    const above = columns.slice(from, to);
    const left = above.filter((piece) => piece.left < gutter);
    const right = above.filter((piece) => piece.left >= gutter);
    parts.push(columnLines(left, { column: 1, width: gutter }));
    parts.push(columnLines(right, { column: 2, width: width - gutter }));
    if (wide !== null) parts.push(linesOfPieces([wide]));
    from = to;
  }
  return { lines: parts.flat(), gutter };
}

/** The x of a gutter that stands on most of some pages of a file, however few their lines; null without one. */
export function commonGutter(pages: readonly Pick<RawPage, 'runs' | 'width'>[]): number | null {
  const filled = pages
    .filter(({ runs }) => runs.length <= MOST_RUNS)
    .map(({ runs, width }) => ({ pieces: rowsOfRuns(runs).flatMap(piecesOf), width }))
    .filter(({ pieces }) => pieces.length >= 2 * MIN_COMMON.lines);
  const places = filled.map(({ pieces, width }) => widestGutter(pieces, width));
  const counts = places.map(
    (x) => filled.filter(({ pieces }) => stands(pieces, x, MIN_COMMON.lines)).length,
  );
  const most = largest([0, ...counts]);
  const isCommon = most >= Math.max(MIN_COMMON.pages, filled.length * MIN_COMMON.share);
  return isCommon ? places[counts.indexOf(most)]! : null;
}

/** Rows that were taken for those of a table over the page, but are a table in one column beside text in the other, apart again. */
function withoutColumnTables(pieces: readonly Piece[], gutter: number): Piece[] {
  const edge = pieces
    .filter((piece) => !isTableRow(piece) && piece.left >= gutter)
    .reduce((least, { left }) => Math.min(least, left), Infinity);
  const isBesideText = ({ cells = [], runs }: Piece): boolean => {
    const left = cells.filter((cell) => cell.left < gutter);
    const right = cells.filter((cell) => cell.left >= gutter);
    const isLine = right.length === 1 && right[0]!.left - edge < runs[0]!.size;
    return left.length >= COLUMN_CELLS ? isLine : right.length >= COLUMN_CELLS && left.length === 1;
  };
  const tables: Piece[][] = [];
  pieces.forEach((piece, at) => {
    const isNext = at > 0 && isTableRow(piece) && isTableRow(pieces[at - 1]!);
    if (isNext) tables.at(-1)!.push(piece);
    else tables.push([piece]);
  });
  return tables.flatMap((rows) =>
    rows.some(isBesideText) ? rows.flatMap(({ runs }) => piecesOf(runs)) : rows,
  );
}

/** The lines of a column, the rows of its own tables among them. */
function columnLines(
  pieces: readonly Piece[],
  { column, width }: { column: 1 | 2; width: number },
): PdfLine[] {
  const text = pieces.filter((piece) => !isTableRow(piece)).flatMap(({ runs }) => runs);
  const own = wholeTables(rowsOfRuns(text).map(piecesOf), { width, isColumn: true });
  const lines = linesOfPieces([...pieces.filter(isTableRow), ...own]);
  return lines.map((line) => ({ ...line, column }));
}

function linesOf(pieces: readonly Piece[]): PdfLine[] {
  return joinRuns(pieces.flatMap(({ runs }) => runs));
}

/** The x of a gutter in the middle third of the page, or null. */
function findGutter(pieces: readonly Piece[], width: number): number | null {
  const x = widestGutter(pieces, width);
  return parts(pieces, x, ALONE) && !isWide(pieces, x) ? x : null;
}

/** Where in the middle third of the page the fewest pieces are crossed. */
function widestGutter(pieces: readonly Piece[], width: number): number {
  const tried = Array.from({ length: GUTTER_STEPS + 1 }, (_, step) => {
    const x = (width / 3) * (1 + step / GUTTER_STEPS);
    return { x, crossing: crossingOf(pieces, x) };
  });
  return middleOfWidest(tried);
}

/** Whether what stands left and right of a gutter keeps further apart than columns of text do. */
function isWide(pieces: readonly Piece[], x: number): boolean {
  const ends = pieces.flatMap(({ right }) => (right <= x ? [right] : []));
  const starts = pieces.flatMap(({ left }) => (left >= x ? [left] : []));
  const size = pieces.reduce((most, { runs }) => Math.max(most, runs[0]!.size), 0);
  const end = ends.reduce((most, one) => Math.max(most, one), -Infinity);
  return starts.reduce((least, one) => Math.min(least, one), Infinity) - end > MAX_GUTTER * size;
}

/** The middle of the widest stretch that the fewest pieces cross: punctuation may hang into a gutter. */
function middleOfWidest(tried: readonly { x: number; crossing: number }[]): number {
  const least = tried.reduce((fewest, { crossing }) => Math.min(fewest, crossing), Infinity);
  let best = { from: 0, length: 0 };
  let from = 0;
  tried.forEach(({ crossing }, at) => {
    if (crossing > least) from = at + 1;
    else if (at - from + 1 > best.length) best = { from, length: at - from + 1 };
  });
  return tried[best.from + (best.length >> 1)]!.x;
}

/** The last page of a chapter has a few lines in either column. */
function stands(pieces: readonly Piece[], x: number, lines = AGAIN.lines): boolean {
  return parts(pieces, x, { ...AGAIN, lines }) && !isWide(pieces, x);
}

function crossingOf(pieces: readonly Piece[], x: number): number {
  return pieces.filter(({ left, right }) => left < x && right > x).length;
}

/** Whether running text stands on both sides of a gutter, and little over it. */
function parts(pieces: readonly Piece[], x: number, signs: ColumnSigns): boolean {
  if (crossingOf(pieces, x) > pieces.length * signs.crossing) return false;
  const sides = [
    linesOf(pieces.filter(({ right }) => right <= x)),
    linesOf(pieces.filter(({ left }) => left >= x)),
  ];
  return sides.every((side) => isColumn(side, signs)) && !isContents(sides[1]!);
}

/** Units and page numbers of a table of contents stand apart from its titles too. */
function isContents(right: readonly PdfLine[]): boolean {
  return right.filter(({ text }) => /(?:^|\D)[0-9]{1,4}$/u.test(text)).length * 2 > right.length;
}

function isColumn(lines: readonly PdfLine[], signs: ColumnSigns): boolean {
  if (lines.length < signs.lines) return false;
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  const right = lines.reduce((most, line) => Math.max(most, line.right), -Infinity);
  const filled = lines.reduce((sum, line) => sum + (line.right - line.left), 0);
  const isText = lines.filter(({ text }) => /[\p{L}]{4}/u.test(text)).length > lines.length / 2;
  return isText && filled / lines.length >= signs.fill * (right - left);
}
