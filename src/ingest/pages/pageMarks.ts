import { normaliseTight } from '../../text/normalise.ts';
import type { PageStart } from '../source/pageStart.ts';
import type { SourceLine } from '../source/sourceLines.ts';

/** Page marks and the furniture around them, taken out of the lines. */
export interface MarkedLines {
  lines: SourceLine[];
  /** In order; `at` counts in `lines` as returned. */
  starts: PageStart[];
  /** Page numbers that stand in the text. */
  printed: Set<number>;
}

const MARK =
  /^(?:第\s*([0-9]{1,4})\s*页|page\s*([0-9]{1,4})|[-–—·•~.\s]*([0-9]{1,4})[-–—·•~.\s]*)(?:\s*(?:\/|of|共)\s*[0-9]{1,4}\s*页?)?$/iu;

/** A page mark: index of its line and the number it prints. */
interface Mark {
  at: number;
  page: number;
}

/** A run of marks shorter than this is a stray number, not the book's pagination. */
const MIN_MARKS = 2;

/** A line beside a page end is furniture when it stands there this often. */
const MIN_REPEATS = 3;

/** `firstPages`: lines (by index) whose page is known. `keep`: titles whose first occurrence is no running head. */
export interface PageMarkContext {
  firstPages: readonly { at: number; page: number }[];
  keep: readonly string[];
}

/**
 * Takes page marks (— 12 —, 第12页, a number alone on its line) and running heads out of the body. Whether
 * the marks stand at the foot or at the head of their page is told by the lines whose page is known.
 */
export function takePageMarks(lines: readonly SourceLine[], context: PageMarkContext): MarkedLines {
  const marks = longestRun(findMarks(lines));
  const atFoot = marksStandAtFoot(marks, context.firstPages);
  const numbers = new Map(marks.map(({ at, page }) => [at, page]));
  // What follows a mark at the foot stands on the page that the next mark closes.
  const opened = new Map(
    marks.map(({ at, page }, index) => [at, atFoot ? (marks[index + 1]?.page ?? page + 1) : page]),
  );
  const furniture = runningHeads(lines, numbers, new Set(context.keep.map(normaliseTight)));
  const kept: SourceLine[] = [];
  const starts: PageStart[] = [];
  lines.forEach((line, index) => {
    if (line.afterFormFeed) addStart(starts, { at: kept.length, page: null });
    const page = opened.get(index);
    if (page !== undefined) addStart(starts, { at: kept.length, page });
    else if (!furniture.has(index)) kept.push(line);
  });
  return { lines: kept, starts, printed: new Set(numbers.values()) };
}

/** A form feed and a mark at the same place are one page end. */
function addStart(starts: PageStart[], start: PageStart): void {
  const last = starts.at(-1);
  if (last?.at !== start.at) starts.push(start);
  else if (start.page !== null) last.page = start.page;
}

function findMarks(lines: readonly SourceLine[]): Mark[] {
  return lines.flatMap((line, at) => {
    const match = MARK.exec(line.text.normalize('NFKC'));
    const digits = match === null ? undefined : (match[1] ?? match[2] ?? match[3]);
    return digits === undefined ? [] : [{ at, page: Number(digits) }];
  });
}

/** A mark that follows its predecessor by one weighs 1; over a gap (pages not held) it weighs less. */
const GAP_WEIGHT = 0.4;

/** How far back the predecessor of a mark is looked for: bounds the work on texts full of numbers. */
const LOOK_BACK = 100;

/** The heaviest chain of marks that count upwards. */
function longestRun(marks: readonly Mark[]): Mark[] {
  const chains: { weight: number; from: number | null }[] = [];
  let end: number | null = null;
  marks.forEach(({ page }, index) => {
    let best: { weight: number; from: number | null } = { weight: 1, from: null };
    for (let from = Math.max(0, index - LOOK_BACK); from < index; from += 1) {
      const step = page - marks[from]!.page;
      const weight = chains[from]!.weight + (step === 1 ? 1 : GAP_WEIGHT);
      if (step > 0 && weight > best.weight) best = { weight, from };
    }
    chains.push(best);
    if (end === null || best.weight > chains[end]!.weight) end = index;
  });
  const chain: Mark[] = [];
  for (let index: number | null = end; index !== null; index = chains[index]!.from) {
    chain.unshift(marks[index]!);
  }
  return chain.length >= MIN_MARKS ? chain : [];
}

/** At the foot, the mark before a line on page p reads p − 1; at the head it reads p. */
function marksStandAtFoot(
  marks: readonly Mark[],
  firstPages: readonly { at: number; page: number }[],
): boolean {
  let votes = 0;
  for (const { at, page } of firstPages) {
    const before = marks.findLast((mark) => mark.at < at);
    if (before?.page === page - 1) votes += 1;
    if (before?.page === page) votes -= 1;
  }
  if (votes !== 0) return votes > 0;
  // Without a witness: the first mark opens the body of a book whose marks stand at the head.
  return (marks[0]?.at ?? 1) > 0;
}

function runningHeads(
  lines: readonly SourceLine[],
  marks: ReadonlyMap<number, number>,
  keep: ReadonlySet<string>,
): Set<number> {
  const counts = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const beside = marks.has(index - 1) || marks.has(index + 1) || line.afterFormFeed;
    if (!beside || marks.has(index) || line.text.length > 40) return;
    const key = normaliseTight(line.text).replace(/[0-9]+/gu, '#');
    counts.set(key, [...(counts.get(key) ?? []), index]);
  });
  const repeated = [...counts].filter(([, at]) => at.length >= MIN_REPEATS);
  return new Set(
    repeated.flatMap(([key, at]) => {
      if (!keep.has(key)) return at;
      const first = lines.findIndex(({ text }) => normaliseTight(text) === key);
      return at.filter((index) => index !== first);
    }),
  );
}
