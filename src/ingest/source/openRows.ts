import type { TableCell } from './spannedCells.ts';

/** A row of a table as it was read. */
export interface ReadRow {
  cells: TableCell[];
  /** Its format marks it, or each of its cells, as headings. */
  isHead: boolean;
}

/** The rows of tables that are open, the innermost last: what is said stands in their last cell. */
export class OpenRows {
  private readonly stack: { cells: TableCell[]; heads: number; isMarked: boolean }[] = [];

  get isEmpty(): boolean {
    return this.stack.length === 0;
  }

  /** Whether nothing was said yet in any of them. */
  get isBlank(): boolean {
    return this.stack.every(({ cells }) => cells.every(({ text }) => text.trim() === ''));
  }

  open(): void {
    this.stack.push({ cells: [], heads: 0, isMarked: false });
  }

  /** Marks the innermost row as one of headings. */
  markHead(): void {
    const row = this.stack.at(-1);
    if (row !== undefined) row.isMarked = true;
  }

  /** Opens a cell of the innermost row. */
  openCell(cell: Omit<TableCell, 'text'> = {}, { isHead = false } = {}): void {
    const row = this.stack.at(-1);
    if (row === undefined) return;
    row.cells.push({ text: '', ...cell });
    if (isHead) row.heads += 1;
  }

  /** Tells more of the cell that is open. */
  change(cell: Omit<TableCell, 'text'>): void {
    const open = this.stack.at(-1)?.cells.at(-1);
    if (open !== undefined) Object.assign(open, cell);
  }

  /** Says text in the last cell of the innermost row. */
  say(text: string): void {
    const row = this.stack.at(-1);
    if (row === undefined) return;
    if (row.cells.length === 0) row.cells.push({ text: '' });
    row.cells.at(-1)!.text += text;
  }

  /** Parts what was said from what follows. */
  endLine(): void {
    const cell = this.stack.at(-1)?.cells.at(-1);
    if (cell !== undefined) cell.text = `${cell.text.trimEnd()} `;
  }

  /** Closes the innermost row; inside a cell of an outer one, its words are said there and there is none. */
  close(): ReadRow | null {
    const { cells = [], heads = 0, isMarked = false } = this.stack.pop() ?? {};
    const tidied = cells.map((cell) => ({ ...cell, text: cell.text.trim() }));
    if (this.isEmpty) return { cells: tidied, isHead: isMarked || heads === cells.length };
    const texts = tidied.flatMap(({ text }) => (text === '' ? [] : [text]));
    this.say(`${texts.join(' ')} `);
    return null;
  }
}
