import { normaliseTight } from '../../../text/normalise.ts';
import type { PdfLine } from './joinRuns.ts';

/** The lines of a page, from top to bottom, and its height. */
export interface LaidPage {
  index: number;
  height: number;
  lines: PdfLine[];
}

/** Which lines of a page are running heads and feet (by index). */
export type RunningHeaders = ReadonlySet<number>;

/** So many lines at the head and at the foot of a page can be running headers. */
const DEPTH = 2;

/** A line that stands there so often, in the same place, is a running header. */
const MIN_REPEATS = 3;

/** Running heads come again on the next page, or on the next of their side; titles do not. */
const NEAR = [-2, -1, 1, 2];

/** Places are compared in steps of so many points. */
const STEP = 4;

/** Running headers stand in the outer parts of a page. */
const OUTER = 0.16;

/**
 * Finds running heads and feet: short lines at the head or foot of their page that stand in the same place with the same
 * words, numbers aside, on three pages or more (two where left and right pages have their own); and what stands in such a
 * place on the pages between them.
 */
export function findRunningHeaders(pages: readonly LaidPage[]): RunningHeaders[] {
  const found = new Map<string, Set<number>>();
  const places = new Map<string, { repeated: number; all: number }>();
  const edges = pages.map(edgeLines);
  const eachEdge = (visit: (page: LaidPage, line: PdfLine) => void): void =>
    edges.forEach((lines, at) => lines.forEach((line) => visit(pages[at]!, line)));
  eachEdge((page, line) => {
    const key = keyOf(page, line);
    found.set(key, (found.get(key) ?? new Set()).add(page.index));
  });
  eachEdge((page, line) => {
    const place = placeOf(page, line);
    const counted = places.get(place) ?? { repeated: 0, all: 0 };
    counted.all += 1;
    if (comesAgain(page, line)) counted.repeated += 1;
    places.set(place, counted);
  });
  return pages.map((page, index) => {
    const headers = page.lines.flatMap((line, at) =>
      edges[index]!.has(line) && (isRepeated(page, line) || isInPlace(page, line)) ? [at] : [],
    );
    return new Set(headers);
  });

  function comesAgain(page: LaidPage, line: PdfLine): boolean {
    const on = found.get(keyOf(page, line))!;
    return NEAR.some((step) => on.has(page.index + step));
  }

  function isRepeated(page: LaidPage, line: PdfLine): boolean {
    const enough =
      found.get(keyOf(page, line))!.size >= MIN_REPEATS ||
      places.get(placeOf(page, line))!.repeated >= MIN_REPEATS;
    return enough && comesAgain(page, line);
  }

  /** Heads that name the case or the chapter change with it: most of what stands in their place is repeated. */
  function isInPlace(page: LaidPage, line: PdfLine): boolean {
    const { repeated, all } = places.get(placeOf(page, line))!;
    return repeated >= MIN_REPEATS && repeated * 2 > all;
  }
}

function edgeLines({ lines, height }: LaidPage): Set<PdfLine> {
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  const head = sorted.slice(0, DEPTH).filter(({ y }) => y < height * OUTER);
  const foot = sorted.slice(-DEPTH).filter(({ y }) => y > height * (1 - OUTER));
  return new Set([...head, ...foot]);
}

function keyOf(page: LaidPage, line: PdfLine): string {
  const words = loneNumber(page, line) ?? normaliseTight(withoutPage(line.text));
  return `${words} ${isHead(page, line) ? 'head' : 'foot'} ${Math.round(line.size)}`;
}

function placeOf(page: LaidPage, line: PdfLine): string {
  const from = isHead(page, line) ? line.y : page.height - line.y;
  const side = isHead(page, line) ? 'head' : 'foot';
  return `${side} ${Math.round(from / STEP)} ${Math.round(line.size)}`;
}

function isHead({ height }: LaidPage, { y }: PdfLine): boolean {
  return y < height / 2;
}

const LONE_ARABIC = /^[-–—−·•|~.\s]*([0-9]{1,4})[-–—−·•|~.\s]*$/u;
const LONE_ROMAN = /^[-–—−·•|~.\s]*[ivxlc]{1,8}[-–—−·•|~.\s]*$/iu;

/**
 * Lone numbers are the same where they keep step with their pages: figures of a table do not. Roman ones are never, for
 * `II` may head a section: those of pages are told by `pageNumbers`.
 */
function loneNumber({ index }: LaidPage, { text }: PdfLine): string | null {
  const plain = text.normalize('NFKC');
  const digits = LONE_ARABIC.exec(plain)?.[1];
  if (digits !== undefined) return `# ${Number(digits) - index}`;
  return LONE_ROMAN.test(plain) ? `# on ${index}` : null;
}

/** The page number at either end of a running head is another one on each page; numbers inside its words are words. */
function withoutPage(text: string): string {
  return text.trim().replace(/^[0-9]{1,4}(?=[\s|·•–—-])|(?<=[\s|·•–—-])[0-9]{1,4}$/gu, '#');
}
