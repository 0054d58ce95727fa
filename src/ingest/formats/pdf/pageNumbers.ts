import type { Furniture, LaidPage } from './findFurniture.ts';

/** What is known of the number a page bears. */
export interface NumberedPage {
  /** Null: none, or a roman one (matter before the body). */
  number: number | null;
  /** It stands on the page. */
  isPrinted: boolean;
  /** Index of the line that bears it, and whether it bears nothing else. */
  line: { at: number; isAlone: boolean } | null;
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
  /^[-–—−·•~.|\s]*(?:第|page|p\.)?\s*([0-9]{1,4})\s*页?\s*(?:(?:\/|of|共)\s*[0-9]{1,4}\s*页?)?[-–—−·•~.|\s]*$/iu;

/** At the outer end of a running head or foot. */
const AT_END = /(?:^([0-9]{1,4})(?=\s|[-–—|·•]))|(?:(?:\s|[-–—|·•])([0-9]{1,4})$)/u;

const ROMAN = /^[-–—−·•~.|\s]*[ivxlcⅰ-ⅿⅠ-Ⅿ]{1,8}[-–—−·•~.|\s]*$/iu;

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
 * @param context.furniture running heads and feet: inside other lines no page number is looked for
 */
export function pageNumbers(
  pages: readonly LaidPage[],
  { labels, furniture }: { labels: readonly (string | null)[]; furniture: readonly Furniture[] },
): NumberedPage[] {
  const numbers: NumberedPage[] = pages.map(() => ({ number: null, isPrinted: false, line: null }));
  const isRoman = pages.map(romanLine);
  const chain = heaviestChain(
    pages.flatMap((page, index) =>
      isRoman[index] === null ? candidates(page, { index, furniture: furniture[index]! }) : [],
    ),
  );
  if (chain.length < MIN_NUMBERS && chain.length < pages.length) return fromLabels(numbers, labels);
  for (const { page, at, value, isAlone } of chain) {
    numbers[page] = { number: value, isPrinted: true, line: { at, isAlone } };
  }
  fillGaps(numbers, { chain, isRoman: (page) => isRoman[page] !== null });
  return numbers.map((one, page) =>
    one.line === null && isRoman[page] != null
      ? { ...one, line: { at: isRoman[page], isAlone: true } }
      : one,
  );
}

function candidates(
  page: LaidPage,
  { index, furniture }: { index: number; furniture: Furniture },
): Candidate[] {
  return page.lines.flatMap(({ text, y }, at) => {
    if (y > page.height * OUTER && y < page.height * (1 - OUTER)) return [];
    const plain = text.normalize('NFKC');
    const alone = ALONE.exec(plain)?.[1];
    const digits = alone ?? (furniture.has(at) ? endOf(plain) : undefined);
    if (digits === undefined || Number(digits) < 1) return [];
    return [{ page: index, at, value: Number(digits), isAlone: alone !== undefined }];
  });
}

function endOf(text: string): string | undefined {
  const match = AT_END.exec(text);
  return match?.[1] ?? match?.[2];
}

/** Index of the line of a page that bears a roman number, or null. */
function romanLine({ lines, height }: LaidPage): number | null {
  const at = lines.findIndex(
    ({ text, y }) => (y < height * OUTER || y > height * (1 - OUTER)) && ROMAN.test(text),
  );
  return at < 0 ? null : at;
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
    chain.unshift(found[index]!);
  }
  return chain;
}

interface Known {
  chain: readonly Candidate[];
  isRoman: (page: number) => boolean;
}

/** Between two numbers that keep step; before the first and behind the last as far as the count goes. */
function fillGaps(numbers: NumberedPage[], { chain, isRoman }: Known): void {
  let before: Candidate | null = null;
  let next = 0;
  numbers.forEach((one, page) => {
    if (chain[next]?.page === page) before = chain[next++]!;
    if (one.isPrinted || isRoman(page)) return;
    const behind = chain[next] ?? null;
    const counted = before === null ? null : before.value + (page - before.page);
    const back = behind === null ? null : behind.value - (behind.page - page);
    const agrees = counted === null || back === null || counted === back;
    const number = counted ?? back;
    if (agrees && number !== null && number >= 1) one.number = number;
  });
}

/** Only where all names count: `iv` and `A-1` do not. */
function fromLabels(
  numbers: readonly NumberedPage[],
  labels: readonly (string | null)[],
): NumberedPage[] {
  return numbers.map((one, page) => {
    const label = labels[page] ?? '';
    return /^[0-9]{1,4}$/u.test(label) ? { ...one, number: Number(label) } : one;
  });
}
