import type { Concept } from './analyseQuery.ts';

/** What stands between words of which either will do: “contests or quizzes”, 报刊或者刊物. */
const OR = /^\s*(?:或者?|或是|\bor\b)\s*(?:the |an? |any )?$/u;

/**
 * Makes one concept of words that a normalised question joins by “or”: a text that speaks of either speaks of it.
 * It weighs as much as both together. Names and quoted words stay apart: which of them is meant is the question.
 */
export function mergeAlternatives(concepts: readonly Concept[], plain: string): Concept[] {
  const merged: Concept[] = [];
  for (const [at, concept] of concepts.entries()) {
    const before = concepts[at - 1];
    if (before !== undefined && areEither(before, concept, plain))
      merged.push(either(merged.pop()!, concept));
    else merged.push(concept);
  }
  return merged;
}

function areEither(a: Concept, b: Concept, plain: string): boolean {
  if (a.isLiteral || b.isLiteral || !plain.includes(a.text)) return false;
  const end = plain.indexOf(a.text) + a.text.length;
  const start = plain.indexOf(b.text, end);
  return start > end && OR.test(plain.slice(end, start));
}

function either(a: Concept, b: Concept): Concept {
  const known = a.df > 0 ? a : b;
  return {
    ...known,
    rarity: a.rarity * a.share + b.rarity * b.share,
    share: 1,
    surfaces: [...sure(a), ...sure(b)],
  };
}

/** Surfaces with the likeliest at 1, so that those of one concept do not outweigh the other's. */
function sure({ surfaces }: Concept): Concept['surfaces'] {
  const most = Math.max(0, ...surfaces.map(({ weight }) => weight));
  return surfaces.map(({ text, weight }) => ({ text, weight: weight / most }));
}
