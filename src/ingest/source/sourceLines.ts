/** How a line is set, as far as its format tells. */
export interface LineLook {
  /** Height of the type in points, or in steps of its own; only compared within one file. */
  size?: number;
  isBold?: boolean;
  isCentred?: boolean;
  /** How far from the left it begins, in the unit of `size`; without one, in characters. */
  left?: number;
}

/** One line of the source file that has text. Blank lines are remembered by the line behind them. */
export interface SourceLine {
  /** Without white space at both ends; inner white space as it stands. */
  text: string;
  /** From 1. */
  number: number;
  /** It starts with two or more white spaces, as the first line of a Chinese paragraph does. */
  indented: boolean;
  /** A blank line stands before it. */
  afterBlank: boolean;
  /** A form feed stands before it: it opens a page. */
  afterFormFeed: boolean;
  /**
   * Told by formats that know their paragraphs: true where it opens one, false where it goes on with the one before.
   * Without it, paragraphs are told from indents, blank lines and sentence ends.
   */
  startsParagraph?: boolean;
  /** It goes on where the line before was cut after so many characters, be it within a word. */
  isCut?: boolean;
  look?: LineLook;
}

/** Splits a text into its lines that have text. `\n` ends a line, a form feed ends a line and a page. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let afterBlank = false;
  let afterFormFeed = false;
  text.split('\n').forEach((raw, index) => {
    raw.split('\f').forEach((piece, pieceIndex) => {
      if (pieceIndex > 0) afterFormFeed = true;
      const line = piece.trim();
      if (line === '') {
        afterBlank = true;
        return;
      }
      const indented = /^(?:\u3000|\s{2})/u.test(piece);
      const left = indentOf(piece);
      lines.push({
        text: line,
        number: index + 1,
        indented,
        afterBlank,
        afterFormFeed,
        ...(left === 0 ? {} : { look: { left } }),
      });
      afterBlank = false;
      afterFormFeed = false;
    });
  });
  return lines;
}

/** Width of the white space a line begins with: a full-width space is as wide as two others. */
function indentOf(text: string): number {
  const white = /^\s*/u.exec(text)![0];
  return [...white].reduce((sum, one) => sum + (one === '\t' ? 4 : one === '\u3000' ? 2 : 1), 0);
}
