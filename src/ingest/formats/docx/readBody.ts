import { LineBuilder } from '../../source/lineBuilder.ts';
import { OpenRows } from '../../source/openRows.ts';
import { TableRows } from '../../source/tableRows.ts';
import { outlineLevel, type ParagraphStyle } from './readHeadingStyles.ts';
import type { NumberOf } from './readNumbering.ts';
import { parseXml } from '../zip/parseXml.ts';
import { PRIVATE_USE, UNSEEN } from './unseen.ts';

type Attributes = Readonly<Record<string, string>>;

interface Paragraph {
  level: number | null;
  numbered: { numId: string; level: number } | null;
  /** The number was put before its text. */
  isBegun: boolean;
  endsSection: boolean;
  isCentred: boolean;
}

/** What the body is read with. */
export interface BodyContext {
  styleOf: (id: string) => ParagraphStyle;
  numberOf: NumberOf;
  /** Texts of footnotes and of endnotes by their ids. */
  footnotes: ReadonlyMap<string, string>;
  endnotes: ReadonlyMap<string, string>;
}

/** The body of a Word document, and what was left out of it. */
export interface DocxBody {
  builder: LineBuilder;
  /** Number of the line where hidden text was first left out; null without any. */
  hiddenAt: number | null;
}

/** Reads word/document.xml. */
export function readBody(bytes: Uint8Array, context: BodyContext): DocxBody {
  const reader = new BodyReader(context);
  parseXml(bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  reader.builder.endParagraph();
  const { builder, hiddenAt } = reader;
  return { builder, hiddenAt };
}

class BodyReader {
  readonly builder = new LineBuilder();
  hiddenAt: number | null = null;
  private readonly paragraphs: Paragraph[] = [];
  private readonly rows = new OpenRows();
  /** A page began inside the row that is open: a row is one line, so the line behind it opens the page. */
  private breaksInRow = false;
  private readonly tables: TableRows[] = [];
  /** Notes that wait for the end of their paragraph, or of their table. */
  private notes: string[] = [];
  /** Footnotes and endnotes are counted apart, as Word does. */
  private readonly counted = { footnotes: 0, endnotes: 0 };
  private unseen = 0;
  private inText = false;
  private isHidden = false;
  /** How the run that is open is set. */
  private isBold = false;
  private size = 0;
  /** Line where the section that is open began, for its own properties stand at its end. */
  private sectionStart = 0;
  private sectionType = 'nextPage';

  constructor(private readonly context: BodyContext) {}

  open(name: string, attributes: Attributes): void {
    if (UNSEEN.has(name)) this.unseen += 1;
    if (this.unseen > 0) return;
    const opener = this.openers[name];
    if (opener !== undefined) opener(attributes['w:val'] ?? '', attributes);
  }

  private readonly openers: Record<string, (value: string, attributes: Attributes) => void> = {
    'w:p': () => this.openParagraph(),
    'w:pStyle': (value) => this.style(value),
    'w:outlineLvl': (value) => this.change({ level: outlineLevel(value) }),
    'w:numId': (value) => this.number({ numId: value }),
    'w:ilvl': (value) => this.number({ level: Number(value) || 0 }),
    'w:pageBreakBefore': (value) => isOn(value) && this.builder.breakPage(),
    'w:sectPr': () => void (this.sectionType = 'nextPage'),
    'w:type': (value) => void (this.sectionType = value),
    'w:r': () => this.openRun(),
    'w:b': (value) => void (this.isBold = isOn(value)),
    'w:sz': (value) => void (this.size = Number(value) || 0),
    'w:jc': (value) => this.change({ isCentred: value === 'center' }),
    'w:vanish': (value) => void (this.isHidden = isOn(value)),
    'w:t': () => void (this.inText = true),
    'w:tab': (_, attributes) => attributes['w:pos'] === undefined && this.say('\t'),
    'w:ptab': () => this.say('\t'),
    'w:noBreakHyphen': () => this.say('-'),
    'w:cr': () => this.lineBreak(),
    'w:br': (_, attributes) =>
      attributes['w:type'] === 'page' ? this.pageBreak() : this.lineBreak(),
    'w:lastRenderedPageBreak': () => this.pageBreak(),
    'w:footnoteReference': (_, { 'w:id': id = '' }) => this.note('footnotes', id),
    'w:endnoteReference': (_, { 'w:id': id = '' }) => this.note('endnotes', id),
    'w:tbl': () => void this.tables.push(new TableRows()),
    'w:tr': () => this.rows.open(),
    'w:tc': () => this.rows.openCell(),
    'w:tblHeader': (value) => isOn(value) && this.rows.markHead(),
    'w:gridSpan': (value) => this.rows.change({ across: Number(value) || 1 }),
    'w:vMerge': (value) => this.rows.change(value === 'restart' ? {} : { goesOn: 'down' }),
  };

  close(name: string): void {
    if (UNSEEN.has(name)) this.unseen -= 1;
    else if (this.unseen > 0) return;
    else if (name === 'w:t') this.inText = false;
    else if (name === 'w:p') this.closeParagraph();
    else if (name === 'w:tr') this.closeRow();
    else if (name === 'w:tbl') this.closeTable();
    else if (name === 'w:sectPr') this.closeSection();
  }

  text(text: string): void {
    if (!this.inText || this.unseen > 0) return;
    if (!this.isHidden) this.say(text.replace(PRIVATE_USE, ''));
    else if (text.trim() !== '') this.hiddenAt ??= this.builder.lines.length + 1;
  }

  private get paragraph(): Paragraph | undefined {
    return this.paragraphs.at(-1);
  }

  private openParagraph(): void {
    // The paragraphs of a text box stand inside the paragraph it is anchored in.
    if (this.paragraphs.length > 0 && this.rows.isEmpty) this.builder.endParagraph();
    const plain = { level: null, numbered: null, isBegun: false };
    this.paragraphs.push({ ...plain, endsSection: false, isCentred: false });
  }

  private openRun(): void {
    this.isHidden = false;
    this.isBold = false;
    this.size = 0;
  }

  private style(id: string): void {
    const { level, numbered } = this.context.styleOf(id);
    this.change({ level, numbered });
  }

  private change(changed: Partial<Paragraph>): void {
    if (this.paragraph !== undefined) Object.assign(this.paragraph, changed);
  }

  private number(changed: Partial<NonNullable<Paragraph['numbered']>>): void {
    const { numbered = null } = this.paragraph ?? {};
    this.change({ numbered: { numId: '', level: 0, ...numbered, ...changed } });
  }

  private say(text: string): void {
    const { paragraph } = this;
    if (paragraph === undefined) return;
    const { numbered, isBegun } = paragraph;
    const number =
      isBegun || numbered === null || text.trim() === ''
        ? ''
        : this.context.numberOf(numbered.numId, numbered.level);
    if (text.trim() !== '') paragraph.isBegun = true;
    const { isBold, size } = this;
    const look = {
      ...(size === 0 ? {} : { size: size / 2 }),
      isBold,
      isCentred: paragraph.isCentred,
    };
    if (this.rows.isEmpty) this.builder.add(`${number}${text}`, look);
    else this.rows.say(`${number}${text}`);
  }

  private lineBreak(): void {
    if (this.rows.isEmpty) this.builder.breakLine();
    else this.say(' ');
  }

  private pageBreak(): void {
    if (this.rows.isEmpty) this.builder.breakPage();
    else if (this.rows.isBlank) {
      this.addLines(this.tables.at(-1)?.flush());
      this.builder.breakPage();
    } else this.breaksInRow = true;
  }

  private closeParagraph(): void {
    const closed = this.paragraphs.pop();
    if (!this.rows.isEmpty) return this.rows.endLine();
    this.builder.endParagraph(closed?.level ?? undefined);
    this.addNotes();
    if (closed?.endsSection === true) this.sectionStart = this.builder.lines.length;
  }

  private note(kind: 'footnotes' | 'endnotes', id: string): void {
    const text = this.context[kind].get(id) ?? '';
    const number = (this.counted[kind] += 1);
    if (text !== '') this.notes.push(`[${number}] ${text}`);
  }

  /** Each note is a paragraph behind the one that leads to it. */
  private addNotes(): void {
    this.addLines(this.notes);
    this.notes = [];
  }

  private addLines(texts: readonly string[] = []): void {
    for (const text of texts) {
      this.builder.add(text);
      this.builder.endParagraph();
    }
  }

  private closeRow(): void {
    const row = this.rows.close();
    if (row === null) return;
    this.addLines(this.tables.at(-1)?.row(row.cells, row));
    if (this.breaksInRow) this.builder.breakPage();
    this.breaksInRow = false;
  }

  private closeTable(): void {
    const closed = this.tables.pop();
    if (!this.rows.isEmpty) return;
    this.addLines(closed?.end());
    this.addNotes();
  }

  /** A section begins a page unless it is continuous; the first one of the document begins none. */
  private closeSection(): void {
    const begins = ['nextPage', 'oddPage', 'evenPage'].includes(this.sectionType);
    if (begins && this.sectionStart > 0) this.builder.openPageAt(this.sectionStart);
    this.change({ endsSection: true });
  }
}

/** A switch without a value is on. */
function isOn(value: string): boolean {
  return !['0', 'false', 'off'].includes(value);
}
