import type { LaidPage } from './findRunningHeaders.ts';

/** A page number that begins anew with each case or chapter, as it is printed. */
export interface CompoundNumber {
  /** Index of the page, and of the line that bears nothing but the number. */
  page: number;
  at: number;
  /** As printed: 2-1; where the numbers have no part for the case, 1. */
  label: string;
}

/** Page numbers stand in the outer parts of a page. */
const OUTER = 0.16;

const ORNAMENT = '[-–—−·•~|()（）\\[\\]\\s]*';

/** 2-1, A-3, 二—1: the case, then the page in it. */
const COMPOUND = new RegExp(`^${ORNAMENT}([0-9]{1,2}|[A-Z]|[一二三四五六七八九十]{1,3})\\s*[-–—.·]\\s*([0-9]{1,3})${ORNAMENT}$`, 'u'); // prettier-ignore

const PLAIN = new RegExp(`^${ORNAMENT}(?:第\\s*)?([0-9]{1,3})(?:\\s*页)?${ORNAMENT}$`, 'u');

/** Numbers follow each other, or begin anew, from one page to the next so often. */
const IN_STEP = 0.7;

/** Fewer numbers show nothing, and a count that begins anew once may be front matter. */
const MIN_NUMBERS = 4;
const MIN_RUNS = 3;

interface Found extends CompoundNumber {
  head: string;
  value: number;
}

/**
 * Reads page numbers that begin anew with each case: no number of theirs tells a page of the book by itself. Empty where a
 * book counts its pages through.
 */
export function compoundNumbers(pages: readonly LaidPage[]): CompoundNumber[] {
  for (const pattern of [COMPOUND, PLAIN]) {
    const found = pages.flatMap((page, index) => numberOf(page, { index, pattern }));
    if (beginsAnew(found)) return found.map(({ page, at, label }) => ({ page, at, label }));
  }
  return [];
}

/** The number at the foot, or else at the head; the last of several. */
function numberOf(page: LaidPage, { index, pattern }: { index: number; pattern: RegExp }): Found[] {
  const { lines, height } = page;
  const found = lines.flatMap((line, at): (Found & { y: number })[] => {
    if (line.y > height * OUTER && line.y < height * (1 - OUTER)) return [];
    const plain = line.text.normalize('NFKC').trim();
    const [, first = '', second] = pattern.exec(plain) ?? [];
    if (first === '') return [];
    const [head, digits] = second === undefined ? ['', first] : [first, second];
    const label = head === '' ? digits : `${head}-${digits}`;
    return [{ page: index, at, label, head, value: Number(digits), y: line.y }];
  });
  return found.sort((a, b) => b.y - a.y).slice(0, 1);
}

function beginsAnew(found: readonly Found[]): boolean {
  if (found.length < MIN_NUMBERS) return false;
  const pairs = found.slice(1).map((one, at) => ({ one, before: found[at]! }));
  const anew = pairs.filter(
    ({ one, before }) =>
      one.value === 1 && (one.head === '' ? before.value >= 1 : one.head !== before.head),
  );
  const onward = pairs.filter(
    ({ one, before }) =>
      one.head === before.head && one.value - before.value === one.page - before.page,
  );
  const isStepping = anew.length + onward.length >= pairs.length * IN_STEP;
  return isStepping && anew.length + 1 >= MIN_RUNS && onward.length > 0;
}
