import { TableRows } from '../../source/tableRows.ts';

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
  row(cells: readonly string[]): string[] {
    const table = this.stack.at(-1);
    return table === undefined
      ? [cells.filter((cell) => cell !== '').join('\t')]
      : table.rows.row(cells);
  }

  /** Closes the innermost table: the line that was held back. */
  close(): string[] {
    return this.stack.pop()?.rows.end() ?? [];
  }
}
