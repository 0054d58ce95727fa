/** A stretch of text between two known places, measured in lines. */
export interface Stretch {
  start: number;
  end: number;
  /** Pages it fills, at least 1. */
  pages: number;
  linesPerPage: number;
  /** Its last page may be short: the stretch ends with its case. */
  endsCase: boolean;
}

/** Leaving a break unused costs more than any unevenness it could cure. */
const UNUSED_COST = 100;

/** How many boundaries or breaks beyond the balance of the two may be passed over at once. */
const SLACK = 3;

interface Step {
  cost: number;
  from: Step | null;
  /** Index of the break, and of the page end (from 1) it is. */
  used: number;
  boundary: number;
}

/** Up to so many pairs of a break and a page end every choice is weighed; a longer stretch is halved first. */
const MOST_PAIRS = 2_500;

/** A break is the page end in the middle of a long stretch where it stands within so many pages of it. */
const MIDDLE_REACH = 0.5;

/**
 * Decides which page end each break is: page ends 1 … pages − 1 of the stretch, breaks given by their
 * height in lines, in order. Returns for every page end the index of its break, or null where it left
 * none. The choice lets the pages fill most evenly: a run of p pages over L lines costs
 * p · ((L / p − linesPerPage) / linesPerPage)², and the cheapest sum is found by dynamic programming.
 * Time grows with the breaks and pages alone: a stretch of more than about fifty pages is halved at the page end in its
 * middle until its pieces are short.
 */
export function assignBreaks(breaks: readonly number[], stretch: Stretch): (number | null)[] {
  const ends = stretch.pages - 1;
  if (breaks.length === 0 || ends < 1) return Array.from({ length: ends }, () => null);
  if (ends === 1 || breaks.length * ends <= MOST_PAIRS) return assignAll(breaks, stretch);
  if (breaks.length === ends) return breaks.map((_, at) => at);
  return assignHalves(breaks, stretch);
}

/** Halves the stretch at its middle page end: at the break nearest to it, or without one where none is near. */
function assignHalves(breaks: readonly number[], stretch: Stretch): (number | null)[] {
  const { start, end, pages } = stretch;
  const middle = Math.floor(pages / 2);
  const lines = (end - start) / pages;
  const height = start + lines * middle;
  const behind = breaks.findIndex((one) => one >= height);
  const next = behind < 0 ? breaks.length : behind;
  const isBefore =
    next === breaks.length || (next > 0 && height - breaks[next - 1]! < breaks[next]! - height);
  const nearest = isBefore ? next - 1 : next;
  const isNear = Math.abs(breaks[nearest]! - height) <= lines * MIDDLE_REACH;
  const cut = isNear ? breaks[nearest]! : height;
  const from = isNear ? nearest + 1 : next;
  const above = { ...stretch, end: cut, pages: middle, endsCase: false };
  const below = { ...stretch, start: cut, pages: pages - middle };
  const before = assignBreaks(breaks.slice(0, isNear ? nearest : next), above);
  const rest = assignBreaks(breaks.slice(from), below).map((at) =>
    at === null ? null : at + from,
  );
  return [...before, isNear ? nearest : null, ...rest];
}

function assignAll(breaks: readonly number[], stretch: Stretch): (number | null)[] {
  const ends = stretch.pages - 1;
  const reach = Math.abs(ends - breaks.length) + SLACK;
  const start: Step = { cost: 0, from: null, used: -1, boundary: 0 };
  const steps: Step[] = [start];
  const best: { cost: number; last: Step } = { cost: Infinity, last: start };
  const finish = (step: Step): void => {
    const unused = breaks.length - 1 - step.used;
    const from = step.used < 0 ? stretch.start : breaks[step.used]!;
    const cost = step.cost + unused * UNUSED_COST + lastRun(stretch, from, step.boundary);
    if (cost < best.cost) Object.assign(best, { cost, last: step });
  };
  finish(start);
  for (let used = 0; used < breaks.length; used += 1) {
    for (let boundary = 1; boundary <= ends; boundary += 1) {
      const step = cheapest(steps, { used, boundary, reach }, (from) => {
        const height = from.used < 0 ? stretch.start : breaks[from.used]!;
        const skipped = (used - from.used - 1) * UNUSED_COST;
        const lines = breaks[used]! - height;
        return skipped + evenness(lines, boundary - from.boundary, stretch.linesPerPage);
      });
      if (step === null) continue;
      steps.push(step);
      finish(step);
    }
  }
  const assigned: (number | null)[] = Array.from({ length: ends }, () => null);
  for (let step: Step | null = best.last; step !== null && step.boundary > 0; step = step.from) {
    assigned[step.boundary - 1] = step.used;
  }
  return assigned;
}

function cheapest(
  steps: readonly Step[],
  at: { used: number; boundary: number; reach: number },
  price: (from: Step) => number,
): Step | null {
  let found: Step | null = null;
  // Steps stand in the order of their breaks: those out of reach end the search.
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const from = steps[index]!;
    if (at.used - from.used > at.reach) break;
    if (from.used >= at.used || from.boundary >= at.boundary) continue;
    if (at.boundary - from.boundary > at.reach) continue;
    const cost = from.cost + price(from);
    if (found === null || cost <= found.cost) {
      found = { cost, from, used: at.used, boundary: at.boundary };
    }
  }
  return found;
}

function lastRun(stretch: Stretch, from: number, boundary: number): number {
  const pages = stretch.pages - boundary;
  const lines = stretch.end - from;
  if (!stretch.endsCase) return evenness(lines, pages, stretch.linesPerPage);
  const full = stretch.linesPerPage;
  if (lines > pages * full) return evenness(lines, pages, full);
  if (lines < (pages - 1) * full) return evenness(lines, pages - 1, full);
  return 0;
}

function evenness(lines: number, pages: number, full: number): number {
  return pages * ((lines / pages - full) / full) ** 2;
}
