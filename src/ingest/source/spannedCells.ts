/** A cell of a table as its format tells it. */
export interface TableCell {
  text: string;
  /** Columns it reaches over; 1 without. */
  across?: number;
  /** Rows it reaches over; 1 without. */
  down?: number;
  /** It is the rest of the cell above it, or of the one to its left. */
  goesOn?: 'down' | 'across';
}

/** A row in which every column has its cell. */
export interface WholeRow {
  /** The text of each cell in all columns it reaches over. */
  texts: string[];
  /** The same, but in the first of its columns alone. */
  cells: string[];
  /** A cell reaches over several columns or rows, though not over all columns. */
  isSpread: boolean;
}

/** No cell is wider or higher: more is a slip of its maker's, or a trap. */
const MOST_COLUMNS = 200;
const MOST_ROWS = 1_000;

/** Fills what cells that reach over several rows or columns leave out of the rows below and beside them. */
export class SpannedCells {
  /** By column: the text that reaches into the next rows, how many of them, and whether it begins there. */
  private open: ({ text: string; rows: number; isFirst: boolean } | undefined)[] = [];
  private above: WholeRow = { texts: [], cells: [], isSpread: false };

  row(given: readonly (string | TableCell)[]): WholeRow {
    const row: WholeRow = { texts: [], cells: [], isSpread: false };
    for (const one of given) {
      this.fill(row);
      this.take(row, typeof one === 'string' ? { text: one } : one);
    }
    this.fill(row);
    row.isSpread &&= new Set(row.texts).size > 1;
    this.above = row;
    return row;
  }

  /** Columns that are taken from above. */
  private fill({ texts, cells }: WholeRow): void {
    for (let open = this.open[cells.length]; open !== undefined; open = this.open[cells.length]) {
      open.rows -= 1;
      if (open.rows === 0) this.open[cells.length] = undefined;
      texts.push(open.text);
      cells.push(open.isFirst ? open.text : '');
    }
  }

  private take(row: WholeRow, { text, across = 1, down = 1, goesOn }: TableCell): void {
    const { texts, cells } = row;
    const at = cells.length;
    const width = Math.min(Math.max(1, across), MOST_COLUMNS);
    if (goesOn !== undefined || width > 1 || down > 1) row.isSpread = true;
    if (goesOn === 'across') {
      texts.push(texts.at(-1) ?? '');
      cells.push('');
      return;
    }
    for (let column = 0; column < width; column += 1) {
      const isDown = goesOn === 'down';
      texts.push(isDown ? (this.above.texts[at + column] ?? '') : text);
      cells.push(isDown ? (this.above.cells[at + column] ?? '') : column === 0 ? text : '');
      const rows = Math.min(down, MOST_ROWS) - 1;
      if (rows > 0) this.open[at + column] = { text, rows, isFirst: column === 0 };
    }
  }
}
