import { compoundNumbers, type CompoundNumber } from './compoundNumbers.ts';
import type { RunningHeaders, LaidPage } from './findRunningHeaders.ts';
import type { PdfLine } from './joinRuns.ts';
import { romanValue } from '../../../text/romanValue.ts';
import { smallest } from '../../../text/largest.ts';

/** What is known of the number a page bears. */
export interface NumberedPage {
  /** Null: none, or a roman one (matter before the body). */
  number: number | null;
  /** It stands on the page. */
  isPrinted: boolean;
  /** Index of the line that bears it, and whether it bears nothing else. */
  line: { at: number; isAlone: boolean } | null;
  /** As printed, where the number counts within a case alone (2-1); it is no number of the book then. */
  label?: string;
  /** As printed, of matter before the body (iii). */
  roman?: string;
}

interface Candidate {
  page: number;
  at: number;
  value: number;
  isAlone: boolean;
}

/** Page numbers stand in the outer parts of a page. */
const OUTER = 0.16;

/** A number alone on its line, with its ornaments. */
const ALONE =
  /^[-–—−·•~.|/()[\]【】〔〕〈〉《》\s]*(?:第|page|p\.)?\s*([0-9]{1,4})\s*页?\s*(?:(?:\/|of|共)\s*[0-9]{1,4}\s*页?)?[-–—−·•~.|/()[\]【】〔〕〈〉《》\s]*$/iu;

/** At the outer end of a running head or foot. */
const AT_END = /(?:^([0-9]{1,4})(?=\s|[-–—|·•]))|(?:(?:\s|[-–—|·•])([0-9]{1,4})$)/u;

/** A roman number alone on its line; which letters make a number is told elsewhere. */
const ROMAN_ALONE = /^[-–—−·•~.|\s]*([ivxlc]{1,8})[-–—−·•~.|\s]*$/iu;

/** Fewer numbers in a row are chance. */
const MIN_NUMBERS = 2;

/** A number that keeps step with the pages weighs 1; one that jumps (plates, missing pages) less. */
const JUMP_WEIGHT = 0.2;

/** How far back the number before is looked for. */
const LOOK_BACK = 200;

/**
 * Reads the printed number of every page from the page itself: of all numbers at heads and feet the heaviest chain that
 * counts upwards. Pages without one take theirs from their neighbours where those agree on it; roman ones have none.
 *
 * @param context.labels names the file gives its pages: used only where no page bears a number
 * @param context.headers running heads and feet: inside other lines no page number is looked for
 */
export function pageNumbers(
  pages: readonly LaidPage[],
  { labels, headers }: { labels: readonly (string | null)[]; headers: readonly RunningHeaders[] },
): NumberedPage[] {
  const anew = compoundNumbers(pages);
  if (anew.length > 0) return labelled(pages.length, anew);
  const found = pages.flatMap((page, index) =>
    candidates(page, { index, headers: headers[index]! }),
  );
  const roman = romanPages(pages, new Set(inStep(heaviestChain(found)).map(({ page }) => page)));
  const chain = heaviestChain(found.filter(({ page }) => !roman.has(page)));
  const isCounted = chain.length >= Math.min(MIN_NUMBERS, pages.length) && !areStray(chain, labels);
  const numbers: NumberedPage[] = pages.map((_, page) => {
    const found = roman.get(page);
    const line = found === undefined ? null : { at: found.at, isAlone: true };
    const own = found === undefined ? {} : { roman: found.label };
    return { number: null, isPrinted: false, line, ...own };
  });
  if (!isCounted) return fromLabels(numbers, { labels, isRoman: (page) => roman.has(page) });
  for (const { page, at, value, isAlone } of chain) {
    numbers[page] = { number: value, isPrinted: true, line: { at, isAlone } };
  }
  fillGaps(numbers, { chain, isRoman: (page) => roman.has(page) });
  return numbers;
}

function labelled(total: number, anew: readonly CompoundNumber[]): NumberedPage[] {
  const numbers = Array.from({ length: total }, (): NumberedPage => {
    return { number: null, isPrinted: false, line: null };
  });
  for (const { page, at, label } of anew) {
    numbers[page] = { number: null, isPrinted: false, line: { at, isAlone: true }, label };
  }
  return numbers;
}

/**
 * The pages that bear a roman number, with the index of its line. `II` may be a heading and `vi` a word: only numbers
 * that keep step with their pages count, or one alone at the very foot of a page that comes before the count.
 *
 * @param arabic pages whose Arabic number keeps step: they bear no other
 */
function romanPages(
  pages: readonly LaidPage[],
  arabic: ReadonlySet<number>,
): Map<number, { at: number; label: string }> {
  const free = pages.flatMap((page, index) =>
    arabic.has(index) ? [] : romanCandidates(page, index),
  );
  const first = smallest(firstOf(arabic), pages.length);
  const single = free.filter(({ page, at, value }) => {
    const { lines } = pages[page]!;
    const isLast = lines.every(({ y }) => y <= lines[at]!.y);
    return page < first && value <= page + 1 && isLast && !isHead(pages[page]!, lines[at]!);
  });
  const steady = inStep(heaviestChain(free));
  const chosen = steady.length > 0 ? steady : heaviestChain(single);
  return new Map(
    chosen.map(({ page, at }) => {
      const text = pages[page]!.lines[at]!.text.normalize('NFKC');
      return [page, { at, label: ROMAN_ALONE.exec(text)![1]! }];
    }),
  );
}

function firstOf(ascending: ReadonlySet<number>): number[] {
  return [...ascending].slice(0, 1);
}

function romanCandidates(page: LaidPage, index: number): Candidate[] {
  return page.lines.flatMap((line, at) => {
    if (!isOuter(page, line)) return [];
    const letters = ROMAN_ALONE.exec(line.text.normalize('NFKC'))?.[1];
    const value = letters === undefined ? null : romanValue(letters);
    return value === null ? [] : [{ page: index, at, value, isAlone: true }];
  });
}

/** Of a chain, the numbers that differ from a neighbour's by as much as their pages do. */
function inStep(chain: readonly Candidate[]): Candidate[] {
  const keeps = (one: Candidate, other: Candidate | undefined): boolean =>
    other !== undefined && one.value - other.value === one.page - other.page;
  return chain.filter((one, at) => keeps(one, chain[at - 1]) || keeps(one, chain[at + 1]));
}

function candidates(
  page: LaidPage,
  { index, headers }: { index: number; headers: RunningHeaders },
): Candidate[] {
  return page.lines.flatMap((line, at) => {
    if (!isOuter(page, line)) return [];
    const plain = line.text.normalize('NFKC');
    const alone = ALONE.exec(plain)?.[1];
    const digits = alone ?? (headers.has(at) ? endOf(plain) : undefined);
    if (digits === undefined || Number(digits) < 1) return [];
    return [{ page: index, at, value: Number(digits), isAlone: alone !== undefined }];
  });
}

function endOf(text: string): string | undefined {
  const match = AT_END.exec(text);
  return match?.[1] ?? match?.[2];
}

function isOuter(page: LaidPage, line: PdfLine): boolean {
  return line.y < page.height * OUTER || line.y > page.height * (1 - OUTER);
}

function isHead({ height }: LaidPage, { y }: PdfLine): boolean {
  return y < height / 2;
}

function heaviestChain(found: readonly Candidate[]): Candidate[] {
  const chains: { weight: number; from: number | null }[] = [];
  let end: number | null = null;
  found.forEach(({ page, value, isAlone }, index) => {
    const own = isAlone ? 1 : 0.9;
    let best: { weight: number; from: number | null } = { weight: own, from: null };
    for (let from = Math.max(0, index - LOOK_BACK); from < index; from += 1) {
      const before = found[from]!;
      const step = value - before.value;
      if (step <= 0 || page <= before.page) continue;
      const weight = chains[from]!.weight + (step === page - before.page ? own : JUMP_WEIGHT);
      if (weight > best.weight) best = { weight, from };
    }
    chains.push(best);
    if (end === null || best.weight > chains[end]!.weight) end = index;
  });
  const chain: Candidate[] = [];
  for (let index: number | null = end; index !== null; index = chains[index]!.from) {
    chain.push(found[index]!);
  }
  return chain.reverse();
}

interface Known {
  chain: readonly Candidate[];
  isRoman: (page: number) => boolean;
}

/**
 * Between two numbers that keep step; before the first and behind the last as far as the count goes. Before a roman page
 * no Arabic one is counted back to.
 */
function fillGaps(numbers: NumberedPage[], { chain, isRoman }: Known): void {
  const lastRoman = numbers.findLastIndex((_, page) => isRoman(page) && page < chain[0]!.page);
  let before: Candidate | null = null;
  let next = 0;
  numbers.forEach((one, page) => {
    if (chain[next]?.page === page) before = chain[next++]!;
    if (one.isPrinted || isRoman(page) || page < lastRoman) return;
    const behind = chain[next] ?? null;
    const counted = before === null ? null : before.value + (page - before.page);
    const back = behind === null ? null : behind.value - (behind.page - page);
    const agrees = counted === null || back === null || counted === back;
    const number = counted ?? back;
    if (agrees && number !== null && number >= 1) one.number = number;
  });
}

/**
 * Figures of formulas stand alone on a line here and there: where the file names most of its pages by numbers, and the
 * numbers found are few and others than those, the names count.
 */
function areStray(chain: readonly Candidate[], labels: readonly (string | null)[]): boolean {
  const named = labels.filter((label) => /^[0-9]{1,4}$/u.test(label ?? '')).length;
  const agreeing = chain.filter(({ page, value }) => labels[page] === String(value)).length;
  const isNamed = named * 2 > labels.length && isCount(labels);
  return isNamed && chain.length * 2 < named && agreeing * 2 < chain.length;
}

/** Names that merely number the sheets of the file say nothing of what is printed. */
function isCount(labels: readonly (string | null)[]): boolean {
  return labels.some((label, page) => label !== String(page + 1));
}

/** Only where all names count: `iv` and `A-1` do not. */
function fromLabels(
  numbers: readonly NumberedPage[],
  { labels, isRoman }: { labels: readonly (string | null)[]; isRoman: (page: number) => boolean },
): NumberedPage[] {
  return numbers.map((one, page) => {
    const label = isRoman(page) ? '' : (labels[page] ?? '');
    return /^[0-9]{1,4}$/u.test(label) ? { ...one, number: Number(label) } : one;
  });
}
