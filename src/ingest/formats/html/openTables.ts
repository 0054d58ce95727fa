import type { TableCell } from '../../source/spannedCells.ts';
import { TableRows, type RowMarks } from '../../source/tableRows.ts';

/** The tables of a web page that are open, the innermost last. */
export class OpenTables {
  private count = 0;
  private readonly stack: { isLayout: boolean; rows: TableRows }[] = [];

  /** @param layout tables that set the page, by their place in it: their cells are blocks */
  constructor(private readonly layout: ReadonlySet<number>) {}

  open(): void {
    this.stack.push({ isLayout: this.layout.has(this.count++), rows: new TableRows() });
  }

  get isLayout(): boolean {
    return this.stack.at(-1)?.isLayout === true;
  }

  /** Lines that are known with a row of the innermost table; outside of any, the row is one. */
  row(cells: readonly TableCell[], marks: RowMarks): string[] {
    const table = this.stack.at(-1);
    if (table !== undefined) return table.rows.row(cells, marks);
    const alone = new TableRows();
    return [...alone.row(cells, marks), ...alone.end()];
  }

  /** Closes the innermost table: the line that was held back. */
  close(): string[] {
    return this.stack.pop()?.rows.end() ?? [];
  }
}
