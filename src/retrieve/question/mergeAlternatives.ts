import { isAskingWord } from '../../text/askingWords.ts';
import type { Concept } from './analyseQuery.ts';

/** What stands between two words, and that they are joined by it. Idle words may follow: “metering and keeping accounts”. */
const JOINS = /^\s*(或者?|或是|or\b|、|,|，|和|与|及|以及|and\b)\s*((?:[a-z]+\s+)*)$/u;

/** Either of the two will do. */
const OR = /^(?:或|or)/u;

export interface MergeOptions {
  /** Of things enumerated (“contests, quizzes and games”) one is enough, too. */
  anyOfSeveral: boolean;
}

/**
 * Makes one concept of words that a normalised question joins by “or”: a text that speaks of either speaks of it.
 * It weighs as much as both together. Names and quoted words stay apart: which of them is meant is the question.
 */
export function mergeAlternatives(
  concepts: readonly Concept[],
  plain: string,
  { anyOfSeveral }: MergeOptions = { anyOfSeveral: false },
): Concept[] {
  const joins = concepts.map((concept, at) => joinBetween(concepts[at - 1], concept, plain));
  const merged: Concept[] = [];
  for (const [at, concept] of concepts.entries()) {
    const isOne = anyOfSeveral ? isEnumerated(joins, at) : OR.test(joins[at] ?? '');
    if (isOne) merged.push(either(merged.pop()!, concept));
    else merged.push(concept);
  }
  return merged;
}

/** The word or sign that joins two concepts; null where something else stands between them. */
function joinBetween(a: Concept | undefined, b: Concept, plain: string): string | null {
  if (a === undefined || a.isLiteral || b.isLiteral || !plain.includes(a.text)) return null;
  const end = plain.indexOf(a.text) + a.text.length;
  const start = plain.indexOf(b.text, end);
  const [, join, idle] = (start > end && JOINS.exec(plain.slice(end, start))) || [];
  if (join === undefined || !idle!.split(' ').every((word) => isAskingWord(word) || word === ''))
    return null;
  return join;
}

/** A comma enumerates only where the enumeration goes on to an “and” or “or”. */
function isEnumerated(joins: readonly (string | null)[], at: number): boolean {
  const join = joins[at] ?? null;
  return join === ',' || join === '，' ? isEnumerated(joins, at + 1) : join !== null;
}

function either(a: Concept, b: Concept): Concept {
  const known = a.df > 0 ? a : b;
  return {
    ...known,
    rarity: a.rarity * a.share + b.rarity * b.share,
    share: 1,
    surfaces: [...sure(a), ...sure(b)],
    alternatives: [...(a.alternatives ?? [a]), b],
  };
}

/** Surfaces with the likeliest at 1, so that those of one concept do not outweigh the other's. */
function sure({ surfaces }: Concept): Concept['surfaces'] {
  const most = Math.max(0, ...surfaces.map(({ weight }) => weight));
  return surfaces.map(({ text, weight }) => ({ text, weight: weight / most }));
}
