import {
  HEADING_KINDS,
  articleMark,
  articleNumber,
  headingMarker,
  type HeadingKind,
} from './headingMarkers.ts';
import { findPoints } from './points.ts';
import type { Section, Span } from '../../types.ts';

/** A heading that shares its paragraph with the text behind it ends with its first sentence, if that is so short. */
const MAX_RUN_IN_HEADING = 60;

/** No heading is longer. */
const MAX_HEADING = 120;

/** A case and where it stands in the text. */
export interface SectionsInput {
  id: string;
  span: Span;
  marked?: ReadonlySet<number> | undefined;
  /** No other paragraph is a heading, however numbered. */
  onlyMarked?: boolean | undefined;
  listed?: ReadonlySet<number> | undefined;
}

/**
 * Cuts one case into sections by its strongest kind of heading (一、 before （一）), counted from 1 without
 * gaps: a paragraph that starts with another number is running text. The articles of a law (第四条) are its sections,
 * whatever its chapters: their text begins with their number. The text before the first heading is the
 * lead, section 0, and is left out where there is none. Offsets count in `text`.
 *
 * @param input.marked offsets of paragraphs that the format marks as headings: they count where no heading is numbered
 * @param input.listed offsets of paragraphs that open a section of the printed contents: where the numbers leave one out, they count
 */
export function findSections(text: string, input: SectionsInput): Section[] {
  const { id, span, onlyMarked = false } = input;
  const paragraphs = paragraphsOf(text, span);
  const articles = onlyMarked ? [] : findArticles(text, paragraphs);
  if (articles.length >= MIN_ARTICLES)
    return articleSections(text, { id, span, articles, paragraphs });
  const headings = headingsOf(text, paragraphs, input);
  const firstHeading = headings[0]?.start ?? span.end;
  const sections: Section[] = [];
  if (text.slice(span.start, firstHeading).trim() !== '') {
    const lead = { start: span.start, end: trimEnd(text, span.start, firstHeading) };
    sections.push(
      makeSection(text, { case: id, number: 0, heading: null, bodyStart: lead.start, ...lead }),
    );
  }
  headings.forEach((heading, index) => {
    const stop = headings[index + 1]?.start ?? span.end;
    const end = trimEnd(text, heading.start, stop);
    const headingEnd = endOfHeading(text, heading);
    const body = text.slice(headingEnd, end);
    const bodyStart = headingEnd + (body.length - body.trimStart().length);
    const name = text.slice(heading.start, headingEnd).trim();
    sections.push(
      makeSection(text, {
        case: id,
        number: index + 1,
        heading: name,
        bodyStart,
        start: heading.start,
        end,
      }),
    );
  });
  return sections;
}

function headingsOf(
  text: string,
  paragraphs: readonly Span[],
  { marked, listed, onlyMarked = false }: SectionsInput,
): Span[] {
  const among = (offsets: ReadonlySet<number> | undefined): Span[] =>
    paragraphs.filter(({ start }) => offsets?.has(start) ?? false);
  if (onlyMarked) return among(marked);
  const numbered = strongestHeadings(text, paragraphs);
  const inContents = among(listed);
  if (inContents.some((one) => !numbered.includes(one))) return inContents;
  return withMarked(text, numbered, among(marked));
}

/** Numbered headings, and those that the format marks beside them: of a list of its own no item is a heading. */
function withMarked(text: string, numbered: readonly Span[], marked: readonly Span[]): Span[] {
  if (numbered.length === 0 || marked.length === 0)
    return [...(numbered.length > 0 ? numbered : marked)];
  const kindOf = ({ start, end }: Span): HeadingKind | null =>
    headingMarker(text.slice(start, Math.min(end, start + 20)))?.kind ?? null;
  const areMarked = numbered.filter((one) => marked.includes(one)).length;
  if (areMarked === 0)
    return [...(kindOf(numbered[0]!) === '1.' && marked.length > 1 ? marked : numbered)];
  if (areMarked < numbered.length) return [...numbered];
  return [...numbered, ...marked.filter((one) => kindOf(one) === null)].sort(
    (a, b) => a.start - b.start,
  );
}

/** A law has more articles than a case that quotes one. */
const MIN_ARTICLES = 3;

/** Paragraphs that open articles counted from 1, none left out. */
function findArticles(text: string, paragraphs: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const paragraph of paragraphs) {
    const number = articleNumber(
      text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 20)),
    );
    if (number === found.length + 1) found.push(paragraph);
  }
  return found;
}

interface ArticlesInput {
  id: string;
  span: Span;
  articles: readonly Span[];
  paragraphs: readonly Span[];
}

/** A chapter heading between two articles belongs to neither. */
function articleSections(
  text: string,
  { id, span, articles, paragraphs }: ArticlesInput,
): Section[] {
  const sections: Section[] = [];
  const first = articles[0]!.start;
  const lead = { start: span.start, end: trimEnd(text, span.start, first) };
  if (lead.start < lead.end) {
    sections.push(
      makeSection(text, { case: id, number: 0, heading: null, bodyStart: lead.start, ...lead }),
    );
  }
  articles.forEach(({ start }, index) => {
    const next = articles[index + 1]?.start ?? span.end;
    const last = paragraphs.findLast((one) => one.start < next && !isChapter(text, one));
    const end = trimEnd(text, start, Math.min(next, last?.end ?? next));
    const heading = articleMark(text.slice(start, start + 20));
    sections.push(
      makeSection(text, { case: id, number: index + 1, heading, bodyStart: start, start, end }),
    );
  });
  return sections;
}

function isChapter(text: string, { start, end }: Span): boolean {
  const kind = headingMarker(text.slice(start, Math.min(end, start + 20)))?.kind;
  return kind === '第一章' || kind === '第一节';
}

function makeSection(text: string, section: Omit<Section, 'points'>): Section {
  const body = { start: section.bodyStart, end: section.end };
  return { ...section, points: findPoints(text, body) };
}

function paragraphsOf(text: string, span: Span): Span[] {
  const paragraphs: Span[] = [];
  let start = span.start;
  while (start < span.end) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > span.end ? span.end : newline;
    if (end > start) paragraphs.push({ start, end });
    start = end + 1;
  }
  return paragraphs;
}

function strongestHeadings(text: string, paragraphs: readonly Span[]): Span[] {
  const found = new Map<HeadingKind, Span[]>();
  for (const paragraph of paragraphs) {
    const marker = headingMarker(
      text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 20)),
    );
    if (marker === null || isRunningText(text, paragraph)) continue;
    const counted = found.get(marker.kind) ?? [];
    if (marker.number !== counted.length + 1) continue;
    found.set(marker.kind, [...counted, paragraph]);
  }
  return HEADING_KINDS.map((kind) => found.get(kind)).find((spans) => spans !== undefined) ?? [];
}

/** So long without the end of a sentence: a list or a table of contents, no heading. */
function isRunningText(text: string, { start, end }: Span): boolean {
  return end - start > MAX_HEADING && !/[。！？]/u.test(text.slice(start, start + MAX_HEADING));
}

/** The whole paragraph, or its first sentence where running text follows in the same paragraph. */
function endOfHeading(text: string, { start, end }: Span): number {
  const paragraph = text.slice(start, end);
  const stop = /[。！？]/u.exec(paragraph);
  if (stop === null || stop.index + 1 >= paragraph.length || stop.index > MAX_RUN_IN_HEADING)
    return end;
  return start + stop.index + 1;
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
