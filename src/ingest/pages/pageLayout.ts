import { splitSentences } from '../../text/sentences.ts';
import type { Paragraph } from '../body/paragraphs.ts';

/** How a printed page is set; only as exact as needed to place a page end that left no trace. */
export interface PageLayout {
  /** Full-width characters a line. */
  charactersPerLine: number;
  /** Lines a full page. */
  linesPerPage: number;
  /** Height of a case's title and unit on its first page, in lines. */
  titleLines: number;
}

/** Measured on the first book: 28 characters, 27 lines; GB/T 9704 sets official papers 28 by 22. */
export const defaultPageLayout: PageLayout = {
  charactersPerLine: 28,
  linesPerPage: 27,
  titleLines: 6,
};

/** First lines of paragraphs are indented by two characters. */
const INDENT = 2;

/** Measures running text in printed lines: where in the column of its case an offset stands. */
export class LineRuler {
  private readonly starts: number[] = [];
  private readonly tops: number[] = [];
  /** Lines of the whole text. */
  readonly height: number;
  /** What was measured last: places of a paragraph are asked for in order. */
  private measured = { paragraph: -1, at: 0, width: 0 };

  constructor(
    private readonly paragraphs: readonly Paragraph[],
    private readonly layout: PageLayout,
  ) {
    let start = 0;
    let top = layout.titleLines;
    for (const { text } of paragraphs) {
      this.starts.push(start);
      this.tops.push(top);
      start += text.length + 1;
      top += Math.ceil((width(text) + INDENT) / layout.charactersPerLine);
    }
    this.height = top;
  }

  /** Offset of a paragraph in the text of the case: paragraphs are joined by one line break. */
  startOf(paragraph: number): number {
    return this.starts[paragraph]!;
  }

  /** Lines above an offset of a paragraph. Its end counts as a whole line. */
  linesAbove(paragraph: number, at: number): number {
    const { text } = this.paragraphs[paragraph]!;
    const top = this.tops[paragraph]!;
    const lines = (this.widthUpTo(paragraph, at) + INDENT) / this.layout.charactersPerLine;
    return at >= text.length ? top + Math.ceil(lines) : top + lines;
  }

  private widthUpTo(paragraph: number, at: number): number {
    const { measured } = this;
    const isBehind = measured.paragraph === paragraph && measured.at <= at;
    const from = isBehind ? measured : { at: 0, width: 0 };
    const { text } = this.paragraphs[paragraph]!;
    const all = from.width + width(text.slice(from.at, at));
    this.measured = { paragraph, at, width: all };
    return all;
  }

  /** Every sentence end of the case, in order. */
  sentenceEnds(): SentenceEnd[] {
    return this.paragraphs.flatMap(({ text }, index) =>
      splitSentences(text).map(({ end }) => ({
        offset: this.startOf(index) + end,
        height: this.linesAbove(index, end),
        endsParagraph: end >= text.length,
      })),
    );
  }
}

/** Where a sentence ends, and whether its paragraph ends there too. */
export interface SentenceEnd {
  offset: number;
  /** Lines above it. */
  height: number;
  endsParagraph: boolean;
}

/** Half-width characters are half as wide. */
function width(text: string): number {
  let narrow = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code <= 0x7e) narrow += 1;
  }
  return text.length - narrow / 2;
}
