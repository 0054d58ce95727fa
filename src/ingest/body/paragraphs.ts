import { headingMarker, type HeadingKind } from './headingMarkers.ts';
import { isCaption } from './isCaption.ts';
import type { PageStart } from '../source/pageStart.ts';
import type { SourceLine } from '../source/sourceLines.ts';

/**
 * A place where a page ends inside or behind a paragraph: told by a page mark (`printed`, with the number of
 * the page it opens), by a form feed, or by a blank line inside a sentence (`broken`).
 */
export interface PageBreak {
  /** Offset in the paragraph's text; its length where the break stands behind the paragraph. */
  at: number;
  kind: 'printed' | 'formFeed' | 'broken';
  page: number | null;
  /** Number of the first source line behind it. */
  line: number;
}

/** A paragraph as it reads when no page breaks it. */
export interface Paragraph {
  text: string;
  /** Line of the source file where it starts, from 1. */
  line: number;
  breaks: PageBreak[];
}

/** What ends a sentence, and what may stand behind it. */
const SENTENCE_END = { marks: '。！？；：…!?;:', closers: '”"’』」》）)]' };
const ENGLISH_END = { marks: '.', closers: '”"’)' };

/** A remark in brackets stands on its own line: it is whole. */
const BRACKETS = { open: '（(【', closed: '）)】' };

/** Only a full line breaks: a shorter paragraph is a title or a name. Books set 20 characters a line and more. */
const MIN_BROKEN_LINE = 20;

/** A heading that was broken goes on with a short line; a paragraph that follows a heading is longer. */
const MAX_HEADING_REST = 20;

/**
 * Joins the lines of one case into paragraphs. Lines of one paragraph set apart by nothing, by a page end or
 * by a blank line inside a sentence read as if never broken; every page end is kept as a break.
 */
export function joinParagraphs(
  lines: readonly SourceLine[],
  starts: readonly PageStart[],
): Paragraph[] {
  const style = readStyle(lines);
  const startAt = new Map(starts.map((start) => [start.at, start]));
  const paragraphs: GrowingParagraph[] = [];
  lines.forEach((line, index) => {
    const start = index === 0 ? undefined : startAt.get(index);
    const current = paragraphs.at(-1);
    if (current === undefined || !goesOn({ current, line, style, next: lines[index + 1] }, start)) {
      if (current !== undefined && start !== undefined) addStart(current, start, line);
      paragraphs.push(new GrowingParagraph(line));
      return;
    }
    if (start !== undefined) addStart(current, start, line);
    else if (line.afterBlank) current.addBreak({ kind: 'broken', page: null, line: line.number });
    current.add(line);
  });
  return paragraphs.map((paragraph) => paragraph.whole());
}

/** Of a paragraph that grows by a hundred thousand lines only the ends are looked at, never the whole. */
class GrowingParagraph {
  readonly breaks: PageBreak[] = [];
  private readonly pieces: string[] = [];
  private length = 0;
  private head = '';
  private tail = '';
  private hasHan = false;

  constructor(private readonly first: SourceLine) {
    this.add(first);
  }

  add({ text: line, isCut = false }: SourceLine): void {
    const isJoined = this.length === 0 || isCut;
    const text = (isJoined ? '' : glue(this.tail, line, this.hasHan)) + line;
    this.pieces.push(text);
    this.length += text.length;
    this.hasHan ||= /\p{Script=Han}/u.test(text);
    if (this.head.length < LOOKED_AT) this.head = (this.head + text).slice(0, LOOKED_AT);
    this.tail = (this.tail + text).slice(-LOOKED_AT);
  }

  addBreak(found: Omit<PageBreak, 'at'>): void {
    this.breaks.push({ at: this.length, ...found });
  }

  /** The text, a long one without its middle. */
  ends(): string {
    return this.length <= LOOKED_AT ? this.head : this.head + this.tail;
  }

  whole(): Paragraph {
    return { text: this.pieces.join(''), line: this.first.number, breaks: this.breaks };
  }
}

/** Characters of either end; markers of headings and closing brackets take fewer. */
const LOOKED_AT = 64;

interface Style {
  /** First lines of paragraphs are indented, so a line that is not goes on with its paragraph. */
  indents: boolean;
  /** Hardly a line has a mark that ends a sentence, and all are short: each is one, as in subtitles. */
  isUnmarked: boolean;
  /** Kinds of headings that end with a full stop in this case: one that does not is broken. */
  stopped: Set<HeadingKind>;
}

interface Join {
  current: GrowingParagraph;
  line: SourceLine;
  next: SourceLine | undefined;
  style: Style;
}

/** Whether the line goes on with the paragraph before it. */
function goesOn(join: Join, start: PageStart | undefined): boolean {
  const { current, line, style } = join;
  if (line.startsParagraph !== undefined) return !line.startsParagraph;
  if (isApart(join)) return false;
  if (style.indents && !line.afterBlank && start === undefined) return true;
  const before = current.ends();
  if (isWhole(before)) return false;
  const marker = headingMarker(before);
  if (marker !== null && style.stopped.has(marker.kind)) return true;
  if (line.afterBlank && start === undefined && isTooShortToBreak(before)) return false;
  return marker === null || isRestOfHeading(join);
}

/** Whether a line opens a paragraph by how it begins, or the paragraph before it is whole by what it is. */
function isApart({ current, line, style }: Join): boolean {
  if (style.isUnmarked || (style.indents && line.indented)) return true;
  return headingMarker(line.text) !== null || standsAlone(line.text) || standsAlone(current.ends());
}

/** A title of what is numbered beside the text, or a row of a table: no part of a paragraph. */
function standsAlone(text: string): boolean {
  return text.includes('\t') || isCaption(text);
}

function isTooShortToBreak(text: string): boolean {
  return text.length < MIN_BROKEN_LINE && !/[，、,]$/u.test(text);
}

/** A heading without a full stop is whole, unless a short rest without one stands before the paragraph. */
function isRestOfHeading({ current, line, next }: Join): boolean {
  const isRest = line.text.length <= MAX_HEADING_REST && !isWhole(line.text);
  const isOpen = current.breaks.length === 0;
  return isOpen && isRest && next !== undefined && headingMarker(next.text) === null;
}

function isWhole(text: string): boolean {
  return endsWith(text, SENTENCE_END) || endsWith(text, ENGLISH_END) || isBracketed(text);
}

function endsWith(text: string, { marks, closers }: typeof SENTENCE_END): boolean {
  let at = text.length - 1;
  while (at >= 0 && closers.includes(text[at]!)) at -= 1;
  return at >= 0 && marks.includes(text[at]!);
}

function isBracketed(text: string): boolean {
  const { open, closed } = BRACKETS;
  return text.length > 1 && open.includes(text[0]!) && closed.includes(text.at(-1)!);
}

function readStyle(lines: readonly SourceLine[]): Style {
  const indented = lines.filter(({ indented }) => indented).length;
  const ends = new Map<HeadingKind, { stopped: number; all: number }>();
  for (const { text } of lines) {
    const marker = headingMarker(text);
    if (marker === null) continue;
    const count = ends.get(marker.kind) ?? { stopped: 0, all: 0 };
    count.all += 1;
    if (isWhole(text)) count.stopped += 1;
    ends.set(marker.kind, count);
  }
  const stopped = [...ends].filter(([, { stopped, all }]) => stopped * 2 > all);
  return {
    isUnmarked: isUnmarked(lines),
    indents: indented > 1 && indented < lines.length * 0.9,
    stopped: new Set(stopped.map(([kind]) => kind)),
  };
}

/** In so few lines, and above this share of them, nothing can be told. */
const MIN_UNMARKED = 5;
const MOST_MARKED = 0.1;

/** A line of subtitles is no longer. */
const MAX_UNMARKED = 40;

/** Of text that was broken at the margin most lines are full, to a character: subtitles end where they end. */
const MOST_FULL = 0.5;

function isUnmarked(lines: readonly SourceLine[]): boolean {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (lines.length < MIN_UNMARKED || longest > MAX_UNMARKED) return false;
  const marked = lines.filter(({ text }) => /[。！？!?]|\.(?=\s|$)/u.test(text)).length;
  const full = lines.filter(({ text }) => text.length >= longest - 1).length;
  return marked <= lines.length * MOST_MARKED && full <= lines.length * MOST_FULL;
}

function addStart(
  paragraph: GrowingParagraph,
  { page }: PageStart,
  { number: line }: SourceLine,
): void {
  paragraph.addBreak({ kind: page === null ? 'formFeed' : 'printed', page, line });
}

/** Chinese joins without a space, words of the Latin alphabet with one; a number in Chinese text is cut anywhere. */
function glue(before: string, after: string, hasHan: boolean): string {
  if (hasHan && /[0-9]$/u.test(before) && /^[0-9]/u.test(after)) return '';
  return /[\p{Script=Latin}\p{N},.;:]$/u.test(before) && /^[\p{Script=Latin}\p{N}]/u.test(after)
    ? ' '
    : '';
}
