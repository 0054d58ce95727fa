import type { IngestWarning } from '../../../types.ts';
import { LineBuilder } from '../../source/lineBuilder.ts';
import { isWide } from './isWide.ts';
import { noteMarks } from './noteMarks.ts';
import { OpenRows } from '../../source/openRows.ts';
import { elementLook } from './elementLook.ts';
import { BLOCKS, LISTS, UNSEEN, VOID } from './elements.ts';
import { layoutTables } from './layoutTables.ts';
import { ListCounter } from './listCounter.ts';
import { HiddenText } from './hiddenText.ts';
import { isHiding, isPageMark, pageLabelOf, spansOf } from './marks.ts';
import type { OpenElement } from './openElement.ts';
import { OpenTables } from './openTables.ts';
import { pageBreakRules, type PageBreakRules } from './pageBreakRules.ts';
import { pageFurniture } from './pageFurniture.ts';
import { parseHtml } from './parseHtml.ts';
import { styleSheets } from './styleSheets.ts';

type Attributes = Readonly<Record<string, string>>;

/** What is read from a web page. */
export interface HtmlLines {
  builder: LineBuilder;
  title: string | null;
  /** What the page hides, where that is running text. */
  warnings: IngestWarning[];
}

/** Stands for the last character where the line was broken. */
const BREAK = '\v';

/**
 * Reads the lines of a web page.
 *
 * @throws Error when it nests too deep.
 */
export function htmlLines(html: string): HtmlLines {
  const { marks, notes } = noteMarks(html);
  const reader = new HtmlReader({
    rules: pageBreakRules(styleSheets(html)),
    layout: layoutTables(html),
    furniture: new Set([...pageFurniture(html), ...marks]),
    notes,
  });
  parseHtml(html, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  reader.builder.endParagraph();
  const { builder, hidden } = reader;
  const warnings = hidden.warnings();
  const title = reader.title.replace(/\s+/gu, ' ').trim();
  return { builder, warnings, title: title === '' ? null : title };
}

/** What passes of their own found: tables and elements by their place in the page. */
interface KnownOfPage {
  rules: PageBreakRules;
  layout: ReadonlySet<number>;
  furniture: ReadonlySet<number>;
  notes: ReadonlyMap<string, number>;
}

class HtmlReader {
  readonly builder = new LineBuilder();
  title = '';
  readonly hidden = new HiddenText();
  private readonly stack: OpenElement[] = [];
  private readonly rows = new OpenRows();
  /** The last character of the open line, for white space collapses over elements. */
  private last = '';
  /** White space that waits for the word behind it. */
  private space: '' | ' ' | '\n' = '';
  /** Number or bullet of a list item that has no word yet. */
  private mark = '';

  private elements = 0;

  private readonly tables: OpenTables;

  constructor(private readonly known: KnownOfPage) {
    this.tables = new OpenTables(known.layout);
  }

  open(name: string, attributes: Attributes): void {
    const classes = (attributes.class ?? '').split(/\s+/u);
    const style = attributes.style ?? '';
    const isText = !this.known.furniture.has(this.elements++) && !UNSEEN.has(name);
    const isHidden = isText && (this.isHidden || isHiding(attributes, style));
    const isSeen = this.isSeen && isText && !isHidden;
    if (isSeen) this.begin(name, attributes, this.known.rules.before(name, classes, style));
    if (VOID.has(name)) return;
    const breaksAfter = this.known.rules.after(name, classes, style);
    const list = name === 'ol' ? new ListCounter(attributes) : null;
    if (name === 'table') this.tables.open();
    const look = elementLook(this.stack.at(-1)?.look ?? {}, name, attributes);
    const isOwn = isSeen && !isPageMark(attributes);
    this.stack.push({ name, isSeen: isOwn, isHidden, breaksAfter, list, look });
  }

  private begin(name: string, attributes: Attributes, breaksBefore: boolean): void {
    if (BLOCKS.has(name)) this.endLine();
    if (breaksBefore) this.builder.breakPage();
    if (isPageMark(attributes)) this.builder.breakPage(pageLabelOf(attributes));
    this.openers[name]?.(attributes);
    const note = this.known.notes.get(attributes.id ?? '');
    if (note !== undefined) this.mark = `[${note}] `;
  }

  private readonly openers: Record<string, (attributes: Attributes) => unknown> = {
    br: () => this.lineBreak(),
    tr: () => this.tables.isLayout || this.rows.open(),
    td: (attributes) =>
      this.openCell(
        attributes,
        this.stack.some(({ name }) => name === 'thead'),
      ),
    th: (attributes) => this.openCell(attributes, true),
    li: (attributes) => void (this.mark = this.openList?.mark(attributes) ?? '• '),
    img: (attributes) => this.flow(attributes.alt ?? ''),
  };

  close(name: string): void {
    if (VOID.has(name)) return;
    const closed = this.stack.pop();
    const { isLayout } = this.tables;
    if (name === 'table') this.addRows(this.tables.close());
    if (closed?.isSeen !== true) return;
    const level = /^h([1-6])$/u.exec(name)?.[1];
    if (name === 'tr' && !isLayout) this.closeRow();
    else if (level !== undefined && this.rows.isEmpty) this.endLine(Number(level));
    else if (BLOCKS.has(name)) this.endLine();
    if (closed.breaksAfter) this.builder.breakPage();
  }

  text(text: string): void {
    if (this.isTitle) this.title += text;
    if (this.isHidden) this.hidden.add(text, this.builder.lines.length);
    if (!this.isSeen) return;
    if (this.stack.some(({ name }) => name === 'pre')) this.preformatted(text);
    else this.flow(text);
  }

  /** Pictures have titles too. */
  private get isTitle(): boolean {
    const { stack } = this;
    return stack.at(-1)?.name === 'title' && stack.every(({ name }) => name !== 'svg');
  }

  private get isHidden(): boolean {
    return this.stack.at(-1)?.isHidden ?? false;
  }

  private get isSeen(): boolean {
    return this.stack.at(-1)?.isSeen ?? true;
  }

  /** White space is one space, and none where a line ends between two Han characters (CSS Text 3, 4.1.3). */
  private flow(text: string): void {
    for (const piece of text.split(/([ \t\r\n]+)/u)) {
      if (piece === '') continue;
      if (/^[ \t\r\n]/u.test(piece)) {
        this.space ||= piece.includes('\n') ? '\n' : ' ';
        continue;
      }
      for (const [at, page] of piece.split('\f').entries()) {
        if (at > 0) this.breakPage();
        this.word(page);
      }
    }
  }

  private word(text: string): void {
    if (text === '') return;
    if (this.last === BREAK) {
      if (/^[\u00a0\u3000]/u.test(text)) this.builder.endParagraph();
      this.last = '';
    }
    const isJoined = this.space === '\n' && isWide(this.last) && isWide(text[0]!);
    if (this.space !== '' && this.last !== '' && !isJoined) this.say(' ');
    this.space = '';
    this.say(text);
  }

  private preformatted(text: string): void {
    text.split('\n').forEach((line, at) => {
      if (at > 0) this.endLine();
      line.split('\f').forEach((piece, page) => {
        if (page > 0) this.breakPage();
        this.say(piece);
      });
    });
  }

  private say(text: string): void {
    if (text === '') return;
    this.last = text.at(-1)!;
    const marked = `${this.mark}${text}`;
    this.mark = '';
    if (this.rows.isEmpty) this.builder.add(marked, this.stack.at(-1)?.look);
    else this.rows.say(marked);
  }

  /** Two breaks in a row end a paragraph, as does one before an indent. */
  private lineBreak(): void {
    const isSecond = this.last === BREAK;
    this.space = '';
    if (!this.rows.isEmpty) this.say(' ');
    else if (isSecond) this.builder.endParagraph();
    else this.builder.breakLine();
    this.last = !this.rows.isEmpty ? '' : BREAK;
  }

  private breakPage(): void {
    if (this.rows.isEmpty) this.builder.breakPage();
  }

  private endLine(level?: number): void {
    this.space = '';
    this.last = '';
    if (this.rows.isEmpty) this.builder.endParagraph(level);
    else this.rows.endLine();
  }

  private openCell(attributes: Attributes, isHead: boolean): void {
    if (this.tables.isLayout) return this.endLine();
    this.space = '';
    this.last = '';
    this.rows.openCell(spansOf(attributes), { isHead });
  }

  private closeRow(): void {
    const row = this.rows.close();
    if (row === null) this.endLine();
    else this.addRows(this.tables.row(row.cells, row));
  }

  private addRows(lines: readonly string[]): void {
    for (const line of lines) {
      this.builder.add(line);
      this.endLine();
    }
  }

  /** The list an item belongs to, where it is numbered. */
  private get openList(): ListCounter | null {
    return this.stack.findLast(({ name }) => LISTS.has(name))?.list ?? null;
  }
}
