import { SpannedCells, type TableCell, type WholeRow } from './spannedCells.ts';

/** What is known of a row beside its cells. */
export interface RowMarks {
  /** Its format marks it as one of headings. */
  isHead?: boolean;
}

/** What is known of a table beside its rows. */
export interface TableKind {
  /** Its first row names its columns, as in a file of data; without it, two columns may list names and values. Default false. */
  isData?: boolean;
}

/**
 * The rows of a table as lines, cells apart by a tab, each of which names its columns, so that a row says by itself what
 * its figures are: `渠：东渠\t长（里）：12`. The headings are no line of their own then: they say nothing without a row. Headings
 * over several rows are joined (`时限 受理`).
 */
export class TableRows {
  private readonly spans = new SpannedCells();
  private heads: string[] | null = null;
  /** Rows of headings may go on: a cell of one reaches over several columns or rows. */
  private isOpen = true;
  private isMarked: boolean;
  /** Rows of two cells that wait until it is known whether the first row names their columns. */
  private held: string[][] = [];
  private named = 0;
  private rows = 0;

  constructor({ isData = false }: TableKind = {}) {
    this.isMarked = isData;
  }

  /** @returns the lines that are now known, those of earlier rows among them */
  row(given: readonly (string | TableCell)[], { isHead = false }: RowMarks = {}): string[] {
    const row = this.spans.row(given);
    const { cells } = row;
    if (cells.every((cell) => cell === '')) return [];
    this.rows += 1;
    if (isHead || (this.isOpen && (this.heads === null || !this.isMarked))) {
      const lines = this.takeHeads(row, isHead);
      if (lines !== null) return lines;
    }
    this.isOpen = false;
    if (this.heads?.length !== cells.length || filled(cells).length < 2)
      return [...this.flush(), joined(cells)];
    this.held.push(cells);
    if (this.isCertain) return this.flush();
    if (this.held.length < SURE_ROWS) return [];
    this.isMarked = this.held.every((one) => isFigure(one[1]!)) && !isFigure(this.heads[1]!);
    return this.flush();
  }

  /** The rows that are held back, and headings that no row followed. */
  end(): string[] {
    const lines = this.flush();
    return this.heads === null || this.named > 0 ? lines : [...lines, joined(this.heads)];
  }

  /** Null where the row is none of headings. */
  private takeHeads({ texts, isSpread }: WholeRow, isHead: boolean): string[] | null {
    const isTitle = new Set(texts).size === 1; // one cell over all columns says what the table is
    if (isTitle && this.rows === 1) return [texts[0]!];
    if (!areHeads(texts, isHead)) return null;
    if (this.named > 0) this.heads = null; // another table under the first one
    this.heads = texts.map((text, at) => under(this.heads?.[at] ?? '', text));
    this.isMarked ||= isHead;
    this.isOpen = isSpread;
    return [];
  }

  /** Two columns list names and values as often as they have headings. */
  private get isCertain(): boolean {
    return this.isMarked || this.heads!.length > 2;
  }

  /** The rows that are held back: what comes next stands behind them. */
  flush(): string[] {
    const { heads, held } = this;
    this.held = [];
    if (heads === null || held.length === 0) return held.map(joined);
    if (this.isCertain) return held.map((row) => this.line(row, heads));
    this.heads = null;
    return [joined(heads), ...held.map(joined)];
  }

  private line(cells: readonly string[], heads: readonly string[]): string {
    this.named += 1;
    return cells
      .flatMap((cell, at) => {
        const head = heads[at]!;
        if (cell === '') return [];
        return head === '' || head === cell ? [cell] : [`${head}：${cell}`];
      })
      .join('\t');
  }
}

/** So many rows of two cells are looked at. */
const SURE_ROWS = 2;

/** A cell of headings is no longer. */
const MAX_HEAD = 20;

const FIGURE = /^[\d.,%％\s–~+-]+$/u;
const YEAR = /^(?:19|20)\d\d$/u;

/** A row of short names, none of them a figure but a year. */
function areHeads(cells: readonly string[], isMarked: boolean): boolean {
  const names = filled(cells);
  if (cells.length < 2 || names.length < cells.length - 1) return false;
  if (isMarked) return true;
  const isName = (cell: string): boolean =>
    cell.length <= MAX_HEAD && (YEAR.test(cell) || !FIGURE.test(cell)) && !/[。；;]$/u.test(cell);
  return names.every(isName) && !names.every((cell) => YEAR.test(cell));
}

function isFigure(cell: string): boolean {
  return /\d/u.test(cell);
}

/** A heading under another one that reaches over several. */
function under(above: string, text: string): string {
  return above === '' || above === text ? text : text === '' ? above : `${above} ${text}`;
}

function filled(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell !== '');
}

function joined(cells: readonly string[]): string {
  return filled(cells).join('\t');
}
