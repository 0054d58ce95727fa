import { headingMarker, type HeadingKind } from './headingMarkers.ts';
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
}

/** A paragraph as it reads when no page breaks it. */
export interface Paragraph {
  text: string;
  /** Line of the source file where it starts, from 1. */
  line: number;
  breaks: PageBreak[];
}

const SENTENCE_END = /[。！？；：…!?;:][”"’』」》）)\]]*$/u;
const ENGLISH_END = /[.][”"’)]*$/u;

/** A remark in brackets stands on its own line: it is whole. */
const BRACKETED = /^[（(【].*[）)】]$/u;

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
  const paragraphs: Paragraph[] = [];
  lines.forEach((line, index) => {
    const start = index === 0 ? undefined : startAt.get(index);
    const current = paragraphs.at(-1);
    if (current === undefined || !goesOn({ current, line, style, next: lines[index + 1] }, start)) {
      if (current !== undefined && start !== undefined) addStart(current, start);
      paragraphs.push({ text: line.text, line: line.number, breaks: [] });
      return;
    }
    if (start !== undefined) addStart(current, start);
    else if (line.afterBlank) addBreak(current, { kind: 'broken', page: null });
    current.text += glue(current.text, line.text) + line.text;
  });
  return paragraphs;
}

interface Style {
  /** First lines of paragraphs are indented, so a line that is not goes on with its paragraph. */
  indents: boolean;
  /** Kinds of headings that end with a full stop in this case: one that does not is broken. */
  stopped: Set<HeadingKind>;
}

interface Join {
  current: Paragraph;
  line: SourceLine;
  next: SourceLine | undefined;
  style: Style;
}

/** Whether the line goes on with the paragraph before it. */
function goesOn(join: Join, start: PageStart | undefined): boolean {
  const { current, line, style } = join;
  if (line.startsParagraph !== undefined) return !line.startsParagraph;
  if (headingMarker(line.text) !== null) return false;
  if (style.indents && line.indented) return false;
  if (style.indents && !line.afterBlank && start === undefined) return true;
  if (isWhole(current.text)) return false;
  const marker = headingMarker(current.text);
  if (marker !== null && style.stopped.has(marker.kind)) return true;
  if (line.afterBlank && start === undefined && isTooShortToBreak(current.text)) return false;
  return marker === null || isRestOfHeading(join);
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
  return SENTENCE_END.test(text) || ENGLISH_END.test(text) || BRACKETED.test(text);
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
    indents: indented > 1 && indented < lines.length * 0.9,
    stopped: new Set(stopped.map(([kind]) => kind)),
  };
}

function addStart(paragraph: Paragraph, { page }: PageStart): void {
  addBreak(paragraph, { kind: page === null ? 'formFeed' : 'printed', page });
}

function addBreak(paragraph: Paragraph, found: Omit<PageBreak, 'at'>): void {
  paragraph.breaks.push({ at: paragraph.text.length, ...found });
}

/** Chinese joins without a space, words of the Latin alphabet with one; a number in Chinese text is cut anywhere. */
function glue(before: string, after: string): string {
  if (/[0-9]$/u.test(before) && /^[0-9]/u.test(after) && /\p{Script=Han}/u.test(before)) return '';
  return /[\p{Script=Latin}\p{N},.;:]$/u.test(before) && /^[\p{Script=Latin}\p{N}]/u.test(after)
    ? ' '
    : '';
}
