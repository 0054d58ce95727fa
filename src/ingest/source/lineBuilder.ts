import type { LineLook, SourceLine } from './sourceLines.ts';
import type { OutlineItem, SourcePage } from './sourceDocument.ts';

/** What a format tells of a page that begins. */
export interface PageLabel {
  number: number | null;
  label: string | null;
}

const SENTENCE_END = /[。！？；：…!?;:.][”"’』」》）)\]]*$/u;

/** Gathers the lines of a format that knows its paragraphs. */
export class LineBuilder {
  readonly lines: SourceLine[] = [];
  readonly pages: SourcePage[] = [];
  readonly outline: OutlineItem[] = [];
  private text = '';
  /** Lines of the paragraph that is open. */
  private pieces: {
    text: string;
    opensPage: boolean;
    startsParagraph: boolean;
    look: LineLook | undefined;
  }[] = [];
  private opensPage = false;
  private nextStarts = true;
  private look: LineLook | undefined;

  /** Adds to the line that is open; white space as it stands. A line is set as its plainest words are. */
  add(text: string, look?: LineLook): void {
    this.text += text;
    if (look !== undefined && text.trim() !== '') this.look = plainest(this.look, look);
  }

  /** Whether the paragraph that is open has no words yet. */
  get isEmpty(): boolean {
    return this.pieces.length === 0 && this.text.trim() === '';
  }

  /** Ends the line inside its paragraph; what follows a whole sentence opens a paragraph all the same. */
  breakLine(): void {
    const isWhole = SENTENCE_END.test(this.text.trim());
    this.endPiece();
    if (isWhole) this.nextStarts = true;
  }

  /** Begins a page here, inside a paragraph or between two. Breaks without words between them are one. */
  breakPage(label?: PageLabel): void {
    this.endPiece();
    this.opensPage = true;
    if (label === undefined) return;
    const at = this.lines.length + this.pieces.length;
    const index = this.pages.length + 1;
    this.pages.push({ at, isPrinted: label.number !== null, index, ...label });
  }

  /** Ends the paragraph. `level`: it is a heading, 1 the outermost. */
  endParagraph(level?: number): void {
    this.endPiece();
    const at = this.lines.length;
    for (const { text, opensPage, startsParagraph, look } of this.pieces) {
      this.lines.push({
        text,
        number: this.lines.length + 1,
        indented: false,
        afterBlank: startsParagraph,
        afterFormFeed: opensPage,
        startsParagraph,
        ...(look === undefined ? {} : { look }),
      });
    }
    if (level !== undefined && this.pieces.length > 0) {
      const title = this.pieces.map(({ text }) => text).join(' ');
      this.outline.push({ level, title, at });
    }
    this.pieces = [];
    this.nextStarts = true;
  }

  /** Makes a line that is there already the first of a page. */
  openPageAt(at: number): void {
    const line = this.lines[at];
    if (line !== undefined && at > 0) line.afterFormFeed = true;
    else if (at >= this.lines.length) this.opensPage = true;
  }

  private endPiece(): void {
    const text = this.text.trim();
    const { look } = this;
    this.text = '';
    this.look = undefined;
    if (text === '') return;
    const isFirst = this.lines.length === 0 && this.pieces.length === 0;
    this.pieces.push({
      text,
      opensPage: this.opensPage && !isFirst,
      startsParagraph: this.nextStarts,
      look,
    });
    this.opensPage = false;
    this.nextStarts = false;
  }
}

function plainest(one: LineLook | undefined, other: LineLook): LineLook {
  if (one === undefined) return other;
  const size = Math.min(one.size ?? 0, other.size ?? 0);
  return {
    ...(size === 0 ? {} : { size }),
    isBold: one.isBold === true && other.isBold === true,
    isCentred: one.isCentred === true && other.isCentred === true,
  };
}
