import { isCaption } from '../../body/isCaption.ts';
import { headingMarker } from '../../body/headingMarkers.ts';
import {
  characterMeasure,
  isCutWithin,
  isFullLine,
  type CharacterMeasure,
} from './characterMeasure.ts';
import type { PdfLine } from './joinRuns.ts';

/** How a page's text is set. */
interface Measure {
  left: number;
  right: number;
  /** Of running text. */
  size: number;
  /** From line to line within a paragraph. */
  leading: number;
  /** Where lines are broken after so many characters. */
  characters: CharacterMeasure | null;
}

/** What a line is to the one before it. */
export interface LineStart {
  opens: boolean;
  /** It goes on where that one was cut, be it within a word. */
  isCut: boolean;
}

/** Shares of the type size. */
const INDENT = 0.8;
const OTHER_SIZE = 0.07;

/** A gap between lines so much wider than the leading parts paragraphs. */
const WIDE_GAP = 1.45;

/** A line that ends so many times the type before the margin was not broken there. */
const SHORT_OF = 3;

/** Lines set around the middle differ from it by less than this share of the type. */
const CENTRED = 1.5;

const SENTENCE_END = /[。！？；：…!?;:.][”"’』」》）)\]]*$/u;

/**
 * Tells, line by line, which opens a paragraph and which goes on with the one before, as a reader sees it: by indents,
 * short lines, gaps, sizes of type. Columns and pages are joined: a paragraph goes on over their ends.
 *
 * @param pages lines of each page, without running headers
 * @returns one answer for each line, page by page
 */
export function paragraphStarts(pages: readonly (readonly PdfLine[])[]): LineStart[][] {
  const wholes = new Map<PdfLine['column'], Measure>();
  const wholeOf = (column: PdfLine['column']): Measure => {
    const known =
      wholes.get(column) ?? measure(pages.flat().filter((line) => line.column === column));
    wholes.set(column, known);
    return known;
  };
  let before: { line: PdfLine; measure: Measure } | null = null;
  return pages.map((lines) =>
    blocksOf(lines).flatMap((block) => {
      const whole = wholeOf(block[0]!.column);
      const own = { ...whole, ...margins(block, whole) };
      return block.map((line, at) => {
        const opens =
          before === null ||
          starts(line, { before: before.line, own, was: before.measure, isTop: at === 0 });
        const { characters } = own;
        const isCut =
          !opens && before !== null && characters !== null
            ? isCutWithin(before.line, line, characters)
            : false;
        before = { line, measure: own };
        return { opens, isCut };
      });
    }),
  );
}

/** Lines one under the other: of a page, or of one column between what stands over both. */
function blocksOf(lines: readonly PdfLine[]): PdfLine[][] {
  const blocks: PdfLine[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block !== undefined && block[0]!.column === line.column) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

interface Neighbours {
  before: PdfLine;
  own: Measure;
  /** Measure of the block the line before stands in. */
  was: Measure;
  isTop: boolean;
}

function starts(line: PdfLine, { before, own, was, isTop }: Neighbours): boolean {
  if (line.isRow === true || before.isRow === true) return true;
  if (Math.abs(line.size - before.size) > OTHER_SIZE * Math.max(line.size, before.size))
    return true;
  if (!isTop && isFarBelow(line, before, own)) return true;
  if (isCentred(line, own) || isCentred(before, was)) return true;
  if (isIndented(line, before, own)) return true;
  if (isTop && CONTENTS_END.test(before.text)) return true;
  if (isTop && isOpen(before)) return false;
  if (isTitle(line, { before, own, isTop }) || wouldHaveFitted(line, { before, was })) return true;
  return isHeading(line, before, own);
}

/** Set further in than the text and than the line before; than the text alone where it opens like a heading. */
function isIndented(line: PdfLine, before: PdfLine, { left }: Measure): boolean {
  if (line.left <= left + INDENT * line.size) return false;
  const isOtherColumn = line.column !== before.column;
  return (
    isOtherColumn ||
    line.left > before.left + INDENT * line.size ||
    headingMarker(line.text) !== null
  );
}

function isFarBelow(line: PdfLine, before: PdfLine, { leading, size }: Measure): boolean {
  return line.y - before.y > leading * WIDE_GAP * Math.max(1, line.size / size);
}

/** A line of contents ends in its leader and its page number. */
const CONTENTS_END = /(?:[.．…⋯·・]{2}|\s)\s*[0-9]{1,4}$/u;

/** A line with a number behind a whole sentence, or one below a title with a number. */
function isHeading(line: PdfLine, before: PdfLine, own: Measure): boolean {
  if (isCaption(before.text)) return true;
  if (headingMarker(line.text) === null && !isCaption(line.text)) return false;
  return SENTENCE_END.test(before.text) || isCutShort(line, own);
}

/** Among lines of so many characters, one with a number that is far from full: a heading, whatever stands above it. */
function isCutShort(line: PdfLine, { characters }: Measure): boolean {
  return characters !== null && !isFullLine(line, { ...characters, isOpen: true });
}

/** Running text that stops within a sentence goes on, whatever ended its page early. */
function isOpen({ text }: PdfLine): boolean {
  return !SENTENCE_END.test(text) && headingMarker(text) === null;
}

/** On top of its page, behind a whole sentence, a line that stops short of the margin without an end is no rest of one. */
function isTitle(line: PdfLine, { before, own, isTop }: Omit<Neighbours, 'was'>): boolean {
  const isShort =
    own.characters === null
      ? line.right < own.right - SHORT_OF * line.size
      : !isFullLine(line, { ...own.characters, isOpen: false });
  return isTop && isShort && SENTENCE_END.test(before.text) && !SENTENCE_END.test(line.text);
}

/** The line before broke off although the first word of this one had room. */
function wouldHaveFitted(
  line: PdfLine,
  { before, was }: { before: PdfLine; was: Measure },
): boolean {
  if (was.characters !== null)
    return !isFullLine(before, { ...was.characters, isOpen: isOpen(before) });
  const room = Math.max(was.right, before.right) - before.right;
  return room > firstWord(line) * line.size;
}

/** Width of what cannot be parted from the start of a line, in shares of the type. */
function firstWord({ text }: PdfLine): number {
  const latin = /^[\p{Script=Latin}\p{N}\p{P}]+/u.exec(text)?.[0].length ?? 0;
  if (latin > 0) return latin * 0.5 + 0.8;
  const bound = /^.[，。、；：！？“”‘’）》]+/u.exec(text)?.[0].length ?? 1;
  return bound + 1.2;
}

function isCentred(line: PdfLine, { left, right, size }: Measure): boolean {
  const before = line.left - left;
  const behind = right - line.right;
  return before > 3 * size && Math.abs(before - behind) < CENTRED * line.size;
}

function measure(lines: readonly PdfLine[]): Measure {
  const size = mostCommon(lines, ({ size: one }) => Math.round(one * 2) / 2, 10);
  const text = lines.filter((line) => Math.abs(line.size - size) < 0.6);
  const gaps = text.slice(1).flatMap((line, at) => {
    const gap = line.y - text[at]!.y;
    return gap > 0 && gap < 4 * size ? [Math.round(gap * 2) / 2] : [];
  });
  const leading = gaps.length === 0 ? size * 1.5 : median(gaps);
  const edges = margins(text, { left: 0, right: 0, size, leading, characters: null });
  const characters = characterMeasure(text, { left: edges.left, size });
  return { ...edges, size, leading, characters };
}

/** Left and right edge of the running text: the left one most lines share, the right one the longest lines reach. */
function margins(lines: readonly PdfLine[], otherwise: Measure): { left: number; right: number } {
  const text = lines.filter(({ size }) => Math.abs(size - otherwise.size) < 0.6);
  if (text.length < 3 && otherwise.right > 0) return otherwise;
  if (text.length === 0) return { left: otherwise.left, right: otherwise.right };
  const lefts = text.map(({ left }) => Math.round(left)).sort((a, b) => a - b);
  const rights = text.map(({ right }) => right).sort((a, b) => a - b);
  // A page of one-line paragraphs has more indented lines than others: the leftmost edge that three lines share.
  const left = lefts.find((one, at) => lefts[at + 2] !== undefined && lefts[at + 2]! - one <= 2);
  return {
    left:
      otherwise.right > 0
        ? Math.min(left ?? lefts[0]!, otherwise.left + otherwise.size * 4)
        : (left ?? lefts[0]!),
    right: rights[Math.floor((rights.length - 1) * 0.9)]!,
  };
}

function mostCommon(
  lines: readonly PdfLine[],
  of: (line: PdfLine) => number,
  none: number,
): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(of(line), (counts.get(of(line)) ?? 0) + line.text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? none;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
