import { TableRows } from '../../source/tableRows.ts';
import type { PdfLine, PdfCell } from './joinRuns.ts';
import { columnOf, columnsOf } from './tableRowsOfPage.ts';

/** How contents call their column of page numbers: their rows stay as they are set. */
const PAGE_COLUMN = /^(?:页\s*[码次数]?|所在页|pages?)$/iu;

/**
 * The lines of a page with the rows of its tables made to name their columns. A table is the rows that stand one below
 * the other; the row of headings goes where every other names what it says.
 */
export function namedColumns(lines: readonly PdfLine[]): PdfLine[] {
  const named: PdfLine[] = [];
  for (let at = 0; at < lines.length;) {
    let to = at;
    while (lines[to]?.cells !== undefined) to += 1;
    if (to === at) named.push(lines[at++]!);
    else {
      for (const line of tableLines(lines.slice(at, to))) named.push(line);
      at = to;
    }
  }
  return named;
}

function tableLines(lines: readonly PdfLine[]): PdfLine[] {
  const columns = columnsOf(lines.filter(({ goesOn }) => goesOn !== true).map(cellsOf));
  const rows: { line: PdfLine; cells: string[] }[] = [];
  for (const line of lines) {
    const cells = columns.map(() => '');
    const isPlaced = cellsOf(line).every((cell) => {
      const column = columnOf(cell, columns);
      if (column >= 0) cells[column] = glued(cells[column]!, cell.text);
      return column >= 0;
    });
    if (!isPlaced) return [...lines];
    const before = rows.at(-1);
    if (line.goesOn === true && before !== undefined)
      before.cells = before.cells.map((cell, at) => glued(cell, cells[at]!));
    else rows.push({ line, cells });
  }
  if (PAGE_COLUMN.test(rows[0]?.cells.at(-1) ?? '')) return [...lines];
  const table = new TableRows();
  return rows.flatMap(({ line, cells }, at) => {
    const texts = [...table.row(cells), ...(at === rows.length - 1 ? table.end() : [])];
    return texts.map((text) => ({ ...line, text }));
  });
}

function cellsOf({ cells = [] }: PdfLine): readonly PdfCell[] {
  return cells;
}

/** Lines of one cell: Chinese without a space. */
function glued(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  return /\p{Script=Latin}$/u.test(before) && /^\p{Script=Latin}/u.test(after)
    ? `${before} ${after}`
    : before + after;
}
