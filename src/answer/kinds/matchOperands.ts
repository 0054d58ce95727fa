import { normalise } from '../../text/normalise.ts';
import type { Figure } from '../../text/figures.ts';

/** A figure that may be an operand, and the words that tell what it is of. */
export interface Candidate {
  figure: Figure;
  /** Of the figure, and the name of its unit where several are asked about. */
  words: string;
}

/** What a word of the rest of the question adds beside one of the operand itself. */
const REST = 0.1;

/** Operands computed with; more figures than this are not tried. */
const MOST = { operands: 6, candidates: 30 };

/** Two ways of choosing that score so near are not told apart. */
const NEAR = 1e-6;

/**
 * The figure of each operand: the one choice of as many different figures, all of one measure, whose words have most in common with the operands; null
 * where an operand has none, or two choices are as good.
 */
export function matchOperands<C extends Candidate>(
  operands: readonly string[],
  candidates: readonly C[],
  question: string,
): C[] | null {
  if (operands.length < 2 || operands.length > MOST.operands) return null;
  const rest = gramsOf(question);
  const scores = operands.map((operand) => {
    const grams = gramsOf(operand);
    return candidates
      .slice(0, MOST.candidates)
      .map(({ words }) => scoreOf(gramsOf(words), { grams, rest }));
  });
  const choices = best(scores, candidates);
  const [first, second] = choices;
  if (first === undefined || first.total <= 0) return null;
  const isClear = second === undefined || first.total - second.total > NEAR;
  return isClear ? first.chosen.map((at) => candidates[at]!) : null;
}

interface Choice {
  chosen: number[];
  total: number;
}

/** The two best choices, each operand with one figure of its own. */
function best(scores: readonly number[][], candidates: readonly Candidate[]): Choice[] {
  let kept: Choice[] = [];
  const extend = (chosen: number[], total: number): void => {
    if (chosen.length === scores.length) {
      kept = [...kept, { chosen, total }].sort((a, b) => b.total - a.total).slice(0, 2);
      return;
    }
    scores[chosen.length]!.forEach((score, at) => {
      const isOpen = score >= 1 && !chosen.includes(at);
      const isAlike =
        chosen.length === 0 || measureOf(candidates[chosen[0]!]!) === measureOf(candidates[at]!);
      if (isOpen && isAlike) extend([...chosen, at], total + score);
    });
  };
  extend([], 0);
  return kept;
}

function measureOf({ figure }: Candidate): string {
  return figure.kind === 'date' ? 'date' : figure.measure;
}

function scoreOf(
  words: ReadonlyMap<string, number>,
  { grams, rest }: { grams: ReadonlyMap<string, number>; rest: ReadonlyMap<string, number> },
): number {
  const years = [...grams.keys()].filter(isYear);
  const own = [...words.keys()].filter(isYear);
  // What is said of another year is another figure.
  if (years.length > 0 && own.length > 0 && !years.some((year) => own.includes(year))) return 0;
  return common(words, grams) + (common(words, grams) > 0 ? REST * common(words, rest) : 0);
}

function common(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [gram, weight] of a) if (b.has(gram)) sum += weight;
  return sum;
}

function isYear(gram: string): boolean {
  return /^(?:1[0-9]|20)[0-9]{2}$/u.test(gram);
}

/** Which share of an operand's own words stands among some others, 0 to 1. */
export function shareTold(operand: string, words: string): number {
  const grams = gramsOf(operand);
  const all = common(grams, grams);
  return all === 0 ? 1 : common(grams, gramsOf(words)) / all;
}

/** Articles and particles tell nothing apart. */
const STOP = new Set(
  'the a an of in on at to and or did does do was were is are it its for how many much more than'.split(
    ' ',
  ),
);

/** Pairs of Chinese characters, words in Latin letters (by their first letters, whatever their ending) and numbers. */
function gramsOf(text: string): Map<string, number> {
  const plain = normalise(text);
  const grams = new Map<string, number>();
  for (const [run] of plain.matchAll(/\p{Script=Han}+/gu))
    for (let at = 0; at + 1 < run.length; at += 1) grams.set(run.slice(at, at + 2), 1);
  for (const [word] of plain.matchAll(/[0-9]+|\p{Script=Latin}+/gu))
    if (!STOP.has(word)) grams.set(isNaN(Number(word)) ? stem(word) : word, isYear(word) ? 2 : 1);
  return grams;
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/u, '') : word;
}
