import { isAskingWord } from '../../text/askingWords.ts';
import type { Concept } from './concept.ts';
import { largest } from '../../text/largest.ts';

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
  for (let at = 0; at < concepts.length; at += 1) {
    const isOne = anyOfSeveral ? isEnumerated(joins, at) : OR.test(joins[at] ?? '');
    if (!isOne) {
      merged.push(concepts[at]!);
      continue;
    }
    const before = merged.pop()!;
    const modified = modifiedBy(concepts, at, plain);
    merged.push(either(before, modified ?? concepts[at]!));
    if (modified === null) continue;
    merged.push(concepts[at]!);
    at += 1;
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

/**
 * The head that a word after “or” only modifies: videos in “films or educational videos” (both plural), 讨论 in
 * 座谈或主题讨论 (the last words of the question). Null where the word stands for itself.
 */
function modifiedBy(concepts: readonly Concept[], at: number, plain: string): Concept | null {
  const [before, word, next] = [concepts[at - 1]!, concepts[at]!, concepts[at + 1]];
  if (next === undefined || next.isLiteral) return null;
  const start = plain.indexOf(word.text) + word.text.length;
  const end = plain.indexOf(next.text, start);
  if (end < start || plain.slice(start, end).trim() !== '') return null;
  if (/\p{Script=Han}/u.test(word.text)) {
    const isLast = /^[^\p{L}\p{N}]*$/u.test(plain.slice(end + next.text.length));
    return isLast && end === start ? next : null;
  }
  const isPlural = ({ text }: Concept): boolean => /[^s]s$/u.test(text);
  return isPlural(before) && !isPlural(word) && isPlural(next) ? next : null;
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
    variants: [...sure(a), ...sure(b)],
    alternatives: [...(a.alternatives ?? [a]), b],
  };
}

/** Variants with the likeliest at 1, so that those of one concept do not outweigh the other's. */
function sure({ variants }: Concept): Concept['variants'] {
  const most = largest(
    variants.map(({ weight }) => weight),
    0,
  );
  return variants.map(({ text, weight }) => ({ text, weight: weight / most }));
}
