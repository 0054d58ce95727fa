/**
 * The rows of a table as lines, cells apart by a tab. From two rows of data on each cell names its column, so that a row
 * says by itself what its figures are: `东渠\t长（里）：12`. A row is held back until the next one comes.
 */
export class TableRows {
  private heads: readonly string[] | null = null;
  private held: readonly string[] | null = null;
  private data = 0;
  private isFirst = true;

  /** @returns the lines that are now known, with the row (or the one before it) among them */
  row(cells: readonly string[]): string[] {
    const filled = cells.filter((cell) => cell !== '');
    if (this.isFirst) {
      this.isFirst = false;
      if (areHeads(cells)) this.heads = cells;
      return filled.length === 0 ? [] : [filled.join('\t')];
    }
    if (this.heads?.length !== cells.length) return [...this.end(), filled.join('\t')];
    this.data += 1;
    const before = this.held;
    this.held = cells;
    return before === null ? [] : [this.named(before)];
  }

  /** The row that is held back, where there is one. */
  end(): string[] {
    const { held } = this;
    this.held = null;
    if (held === null) return [];
    const plain = held.filter((cell) => cell !== '').join('\t');
    return [this.data > 1 ? this.named(held) : plain];
  }

  /** The first column names the row. */
  private named(cells: readonly string[]): string {
    return cells
      .flatMap((cell, at) => {
        const head = this.heads![at]!;
        if (cell === '') return [];
        return at === 0 || head === '' ? [cell] : [`${head}：${cell}`];
      })
      .join('\t');
  }
}

/** A row of short names, none of them a figure. */
function areHeads(cells: readonly string[]): boolean {
  const names = cells.filter((cell) => cell !== '');
  const isName = (cell: string): boolean =>
    cell.length <= 20 && !/^[\d.,%％\s-]+$|[。；;]$/u.test(cell);
  return cells.length > 1 && names.length >= cells.length - 1 && names.every(isName);
}
