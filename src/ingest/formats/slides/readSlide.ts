import type { TableCell } from '../../source/spannedCells.ts';
import { TableRows } from '../../source/tableRows.ts';
import { parseXml } from '../zip/parseXml.ts';

/** What stands on a slide, or in its notes. */
export interface Slide {
  /** Empty where it has none. */
  title: string;
  /** In the order of the file; rows of a table name their columns. */
  paragraphs: string[];
  isHidden: boolean;
}

/** Numbers, dates and feet that stand on every slide. */
const FURNITURE = new Set(['sldNum', 'dt', 'ftr', 'hdr', 'sldImg']);

const TITLES = new Set(['title', 'ctrTitle']);

/**
 * Reads the words of one slide (ECMA-376 part 1, 19.3): its title, its paragraphs and tables.
 *
 * @throws Error when it nests too deep.
 */
export function readSlide(bytes: Uint8Array): Slide {
  const reader = new SlideReader();
  parseXml(bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return reader.slide;
}

class SlideReader {
  readonly slide: Slide = { title: '', paragraphs: [], isHidden: false };
  /** Of the shape that is open: '' for one that is none of a kind. */
  private placeholder = '';
  private paragraph = '';
  private isText = false;
  /** What stands for shapes that an older program cannot draw. */
  private fallbacks = 0;
  private table: TableRows | null = null;
  private cells: TableCell[] = [];
  private cell: Omit<TableCell, 'text'> = {};
  private rowsOfHeads = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'p:sld') this.slide.isHidden = attributes['show'] === '0';
    else if (name === 'mc:Fallback') this.fallbacks += 1;
    else if (name === 'p:sp') this.placeholder = '';
    else if (name === 'p:ph') this.placeholder = attributes['type'] ?? 'body';
    else if (name === 'a:tbl') this.table = new TableRows();
    else if (name === 'a:tblPr') this.rowsOfHeads = attributes['firstRow'] === '1' ? 1 : 0;
    else if (name === 'a:tr') this.cells = [];
    else if (name === 'a:tc') this.cell = spansOf(attributes);
    else if (name === 'a:t') this.isText = true;
    else if (name === 'a:br' || name === 'a:tab') this.paragraph += ' ';
  }

  close(name: string): void {
    if (name === 'a:t') this.isText = false;
    else if (name === 'mc:Fallback') this.fallbacks -= 1;
    else if (name === 'a:p') this.endParagraph();
    else if (name === 'a:tc') this.endCell();
    else if (name === 'a:tr') this.endRow();
    else if (name === 'a:tbl') {
      this.add(this.table?.end() ?? []);
      this.table = null;
    } else if (name === 'p:sp') this.placeholder = '';
  }

  text(text: string): void {
    if (this.isText && this.fallbacks === 0) this.paragraph += text;
  }

  /** In a table its paragraphs are one cell. */
  private endParagraph(): void {
    if (this.table !== null) {
      this.paragraph += ' ';
      return;
    }
    const text = tidy(this.paragraph);
    this.paragraph = '';
    if (text === '' || FURNITURE.has(this.placeholder)) return;
    if (TITLES.has(this.placeholder)) this.slide.title = tidy(`${this.slide.title} ${text}`);
    else this.add([text]);
  }

  private endCell(): void {
    this.cells.push({ text: tidy(this.paragraph), ...this.cell });
    this.paragraph = '';
  }

  private endRow(): void {
    const isHead = this.rowsOfHeads > 0;
    this.rowsOfHeads = 0;
    this.add(this.table?.row(this.cells, { isHead }) ?? []);
  }

  private add(lines: readonly string[]): void {
    for (const line of lines) if (line !== '') this.slide.paragraphs.push(line);
  }
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** What a cell covers is written all the same, as a cell that goes on. */
function spansOf({ vMerge, hMerge }: Readonly<Record<string, string>>): Omit<TableCell, 'text'> {
  if (hMerge === '1') return { goesOn: 'across' };
  return vMerge === '1' ? { goesOn: 'down' } : {};
}
