import type { PdfLine } from './joinRuns.ts';
import { paragraphStarts } from './paragraphStarts.ts';

/** A line, and whether it opens a paragraph. */
export interface SetLine {
  line: PdfLine;
  startsParagraph: boolean;
  /** It goes on where the line before was cut, be it within a word. */
  isCut?: boolean;
}

/** Notes are set smaller than the text by so much at least. */
const SMALLER = 0.92;

/** More than this share of a page is no notes but a text in small type. */
const MOST = 0.5;

/** How a note begins: ①, ¹, [1], 1), * or 注：. */
const MARK =
  /^(?:[\u2460-\u2473]|[⁰¹²³⁴-⁹]{1,2}|[[［〔][0-9]{1,2}[\]］〕]|[（(]?[0-9]{1,2}[)）.．、]|[0-9]{1,2}\s|[*＊※†‡]|注\s*[0-9]*\s*[:：])/u;

/**
 * The lines of each page in the order they are to be read: where a paragraph goes on over the page end, the notes at the
 * foot of the page are put before it, so that no note stands in the middle of a sentence. Raised figures that lead to a
 * note are left out.
 *
 * @param pages lines of each page, without running headers
 */
export function inReadingOrder(pages: readonly (readonly PdfLine[])[]): SetLine[][] {
  const parted = pages.map((lines) => partNotes(lines));
  const starts = paragraphStarts(parted.map(({ body }) => body));
  const set = parted.map(({ body }, at) =>
    body.map((line, index): SetLine => {
      const { opens, isCut } = starts[at]![index]!;
      return { line, startsParagraph: opens, ...(isCut ? { isCut } : {}) };
    }),
  );
  return parted.map(({ notes }, at) => {
    const own = set[at]!;
    if (notes.length === 0) return own;
    const next = set.slice(at + 1).find((lines) => lines.length > 0)?.[0];
    const goesOn = next?.startsParagraph === false;
    const last = own.findLastIndex(({ startsParagraph }) => startsParagraph);
    const place = goesOn && last >= 0 ? last : own.length;
    // A paragraph longer than the page is cut there: its notes have no other place.
    if (goesOn && last < 0) next.startsParagraph = true;
    return [...own.slice(0, place), ...notes.map(noteLine), ...own.slice(place)];
  });
}

function noteLine(line: PdfLine, at: number): SetLine {
  return { line, startsParagraph: at === 0 || MARK.test(line.text) };
}

/** The notes at the foot of a page: its last lines, in smaller type, from one on that begins like a note. */
function partNotes(lines: readonly PdfLine[]): { body: PdfLine[]; notes: PdfLine[] } {
  const size = mainSize(lines);
  let from = lines.length;
  while (from > 0 && isNoteSized(lines[from - 1]!, size)) from -= 1;
  while (from < lines.length && !MARK.test(lines[from]!.text)) from += 1;
  if (lines.length - from > lines.length * MOST) from = lines.length;
  const notes = lines.slice(from);
  return { body: withoutMarks(lines.slice(0, from), notes), notes };
}

/** Raised figures that lead to a note of the page are no part of its sentences. */
function withoutMarks(body: readonly PdfLine[], notes: readonly PdfLine[]): PdfLine[] {
  const numbers = new Set(
    notes.flatMap(({ text }) => /^\P{L}*?([0-9]{1,2})/u.exec(text.normalize('NFKC'))?.[1] ?? []),
  );
  return body.map((line) => {
    const text = line.text.replace(/(?<=.)(?:[⁰¹²³⁴-⁹]+|[①-⑳](?=[\p{P}]|$))/gu, (mark) =>
      numbers.has(mark.normalize('NFKC')) ? '' : mark,
    );
    return text === line.text ? line : { ...line, text };
  });
}

function isNoteSized({ size, column, isRow }: PdfLine, main: number): boolean {
  return column === undefined && isRow !== true && size < main * SMALLER;
}

/** The size of most characters. */
function mainSize(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
