import { TableRows } from '../../source/tableRows.ts';
import { glued } from './glued.ts';
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
    const { ruled } = lines[at]!;
    if (ruled === undefined) while (lines[to]?.cells !== undefined) to += 1;
    else while (lines[to]?.ruled?.xs === ruled.xs) to += 1;
    if (to === at) named.push(lines[at++]!);
    else {
      const rows = lines.slice(at, to);
      for (const line of ruled ? ruledLines(rows) : tableLines(rows)) named.push(line);
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
  if (isOfContents(rows[0]?.cells)) return [...lines];
  const table = new TableRows();
  return rows.flatMap(({ line, cells }, at) => {
    const texts = [...table.row(cells), ...(at === rows.length - 1 ? table.end() : [])];
    return texts.map((text) => ({ ...line, text }));
  });
}

function ruledLines(lines: readonly PdfLine[]): PdfLine[] {
  if (isOfContents(lines[0]!.ruled!.cells.map(({ text }) => text))) return [...lines];
  const table = new TableRows();
  return lines.flatMap((line, at) => {
    const texts = [
      ...table.row(line.ruled!.cells),
      ...(at === lines.length - 1 ? table.end() : []),
    ];
    return texts.map((text) => ({ ...line, text }));
  });
}

function isOfContents(heads: readonly string[] = []): boolean {
  return PAGE_COLUMN.test(heads.at(-1) ?? '');
}

function cellsOf({ cells = [] }: PdfLine): readonly PdfCell[] {
  return cells;
}
