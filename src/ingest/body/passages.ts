import { createHash } from 'node:crypto';
import { pagesOf } from '../../text/pageRanges.ts';
import { splitClauses, splitSentences } from '../../text/sentences.ts';
import type { Page, Passage, Section, Span } from '../../types.ts';

/** Sizes in UTF-16 units. */
export interface PassageOptions {
  /** From this size on a passage ends where a point or a paragraph does. Default 150. */
  enough: number;
  /** A passage takes no further sentence beyond this size. Default 300. */
  most: number;
  /** A single sentence beyond this size is cut at its semicolons. Default 600. */
  longestSentence: number;
}

export const defaultPassageOptions: PassageOptions = {
  enough: 150,
  most: 300,
  longestSentence: 600,
};

export interface PassageInput {
  book: string;
  text: string;
  sections: readonly Section[];
  pages: readonly Page[];
  options?: PassageOptions;
}

/**
 * Packs whole sentences of each section into passages of about 150 to 300 characters. Together the passages of
 * a section hold its running text in order, without gaps but white space and without overlap.
 */
export function cutPassages(input: PassageInput): Passage[] {
  const options = input.options ?? defaultPassageOptions;
  const seen = new Map<string, number>();
  const pages = pagesByCase(input.pages);
  return input.sections.flatMap((section) =>
    packSentences(input.text, section, options).map((span) => ({
      id: passageId(input, { case: section.case, span, seen }),
      book: input.book,
      case: section.case,
      section: section.number,
      pages: pagesOf(pages.get(section.case) ?? [], span),
      ...span,
    })),
  );
}

function pagesByCase(pages: readonly Page[]): Map<string, Page[]> {
  const byCase = new Map<string, Page[]>();
  for (const page of pages) {
    const own = byCase.get(page.case);
    if (own === undefined) byCase.set(page.case, [page]);
    else own.push(page);
  }
  return byCase;
}

function packSentences(text: string, section: Section, options: PassageOptions): Span[] {
  const pointStarts = new Set(section.points.map(({ start }) => start));
  const spans: Span[] = [];
  let current: Span | null = null;
  for (const sentence of sentencesOf(text, section, options)) {
    if (current === null) current = { ...sentence };
    else if (isFull(text, { current, sentence, pointStarts, options })) {
      spans.push(current);
      current = { ...sentence };
    } else current.end = sentence.end;
  }
  if (current !== null) spans.push(current);
  return joinShortTail(spans, options);
}

function isFull(
  text: string,
  at: { current: Span; sentence: Span; pointStarts: ReadonlySet<number>; options: PassageOptions },
): boolean {
  const { current, sentence, pointStarts, options } = at;
  if (sentence.end - current.start > options.most) return true;
  const opens =
    pointStarts.has(sentence.start) || text.slice(current.end, sentence.start).includes('\n');
  return opens && current.end - current.start >= options.enough;
}

/** A short rest of a section joins the passage before it when both together are little over the measure. */
function joinShortTail(spans: Span[], { enough, most }: PassageOptions): Span[] {
  const tail = spans.at(-1);
  const before = spans.at(-2);
  if (tail === undefined || before === undefined) return spans;
  const isShort = tail.end - tail.start < enough / 2 && tail.end - before.start <= most * 1.2;
  return isShort ? [...spans.slice(0, -2), { start: before.start, end: tail.end }] : spans;
}

function sentencesOf(text: string, section: Section, { longestSentence }: PassageOptions): Span[] {
  const body = text.slice(section.bodyStart, section.end);
  return splitSentences(body)
    .map(({ start, end }) => ({ start: start + section.bodyStart, end: end + section.bodyStart }))
    .flatMap((span) =>
      span.end - span.start > longestSentence ? splitClauses(text, span) : [span],
    );
}

/** Depends on book, case and text alone, so that a citation outlives every ingest that keeps its text. */
function passageId(
  { book, text }: PassageInput,
  passage: { case: string; span: Span; seen: Map<string, number> },
): string {
  const { span, seen } = passage;
  const hash = createHash('sha256')
    .update(text.slice(span.start, span.end))
    .digest('hex')
    .slice(0, 10);
  const id = `${book}.${passage.case}.${hash}`;
  const count = (seen.get(id) ?? 0) + 1;
  seen.set(id, count);
  return count === 1 ? id : `${id}.${count}`;
}
