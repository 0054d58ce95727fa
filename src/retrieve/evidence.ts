import { normalise } from '../text/normalise.ts';
import { isAskingWord } from '../text/askingWords.ts';
import { segmenter } from '../text/segmenter.ts';
import { indexTerms } from '../text/words.ts';
import type { Concept } from './terms/concept.ts';
import { largest } from '../text/largest.ts';

/** A text made ready to look concepts up in. */
export interface ReadText {
  /** Normalised, without white space. */
  tight: string;
  /** Its Latin words (by stem) and numbers. */
  terms: ReadonlySet<string>;
  /** Its Chinese words of two characters and more. */
  words: readonly string[];
  /** Its verbs and nouns of one character. */
  singles: ReadonlySet<string>;
}

/** How near a concept is in meaning to the nearest of some words: their cosine; 0 where none is near. */
export type Nearness = (concept: string, words: readonly string[]) => number;

/** How much of a question a text speaks of. */
export interface Evidence {
  /** Rarity-weighted share of the concepts found, 0 to 1. */
  coverage: number;
  /** Concepts found, as they stand in the question. */
  found: string[];
  missing: string[];
}

/** A single character stands in too many words to show much. */
const SINGLE_CHARACTER = 0.4;

/** A word of which all pairs of characters stand in the text apart is half found. */
const APART = 0.5;

/** A verb and its object that stand apart are nearly the word they make together. */
const TAKEN_APART = 0.8;

/** A concept counts as found from this match on. */
const FOUND = 0.5;

/** Prepares a text once for many look-ups. */
export function readForEvidence(text: string): ReadText {
  const plain = normalise(text);
  const terms = indexTerms(plain).filter((term) => !/\p{Script=Han}/u.test(term));
  const cut = segmenter()
    .tag(plain, true)
    .filter(({ word }) => /^\p{Script=Han}+$/u.test(word));
  const words = cut
    .map(({ word }) => word)
    .filter((word) => word.length > 1 && !isAskingWord(word));
  return {
    tight: plain.replace(/\s+/gu, ''),
    terms: new Set(terms),
    words: [...new Set(words)],
    singles: new Set(
      cut
        .filter(({ word, tag }) => word.length === 1 && /^[vn]/u.test(tag))
        .map(({ word }) => word),
    ),
  };
}

/** Measures which of the concepts a text holds, in any of the forms they may read like. */
export function measureEvidence(
  concepts: readonly Concept[],
  text: ReadText,
  nearness?: Nearness,
): Evidence {
  let sum = 0;
  let total = 0;
  const found: string[] = [];
  const missing: string[] = [];
  for (const concept of concepts) {
    const match = matchConcept(concept, text, nearness);
    const weight = concept.rarity * concept.share;
    sum += weight * match;
    total += weight;
    (match >= FOUND ? found : missing).push(concept.text);
  }
  return { coverage: total === 0 ? 0 : sum / total, found, missing };
}

/** 0 to 1: how far a text speaks of a concept, in its own words or in some that are near in meaning. */
export function matchConcept(concept: Concept, text: ReadText, nearness?: Nearness): number {
  const { alternatives } = concept;
  if (alternatives === undefined) return matchOne(concept, text, nearness);
  // One that stands there in its own words is enough; where they are only near, each counts for its share.
  const standing = largest(alternatives.map((one) => matchVariants(one, text)));
  let sum = 0;
  let total = 0;
  for (const one of alternatives) {
    sum += one.rarity * one.share * matchOne(one, text, nearness);
    total += one.rarity * one.share;
  }
  return Math.max(standing, sum / total);
}

function matchOne(concept: Concept, text: ReadText, nearness?: Nearness): number {
  const best = matchVariants(concept, text);
  if (nearness === undefined || concept.isLiteral || best >= NEAR.most) return best;
  const nearest = nearness(concept.text, text.words);
  return Math.max(best, (NEAR.most * (nearest - NEAR.from)) / (1 - NEAR.from));
}

/** The best of the concept's variants, less likely translations counting less. */
function matchVariants({ text: asked, variants, isLiteral }: Concept, text: ReadText): number {
  const likeliest = largest(
    variants.map(({ weight }) => weight),
    0,
  );
  let best = !isLiteral && isTakenApart(asked, text) ? TAKEN_APART : 0;
  for (const { text: variant, weight } of variants) {
    const trust = Math.sqrt(weight / likeliest);
    if (trust > best) best = Math.max(best, trust * presence(variant, text));
  }
  return best;
}

/**
 * A verb and its object are one word in the question and two in the text (离合词: 记账, 账本由班组自己记): the verb
 * stands alone, the object by itself or in a longer word.
 */
function isTakenApart(word: string, { tight, singles }: ReadText): boolean {
  if (!/^\p{Script=Han}{2}$/u.test(word)) return false;
  return singles.has(word[0]!) && tight.includes(word[1]!);
}

/** A word near in meaning stands for the one asked for: from this cosine on, and never as well as the word itself. */
const NEAR = { from: 0.5, most: 1 };

function presence(variant: string, { tight, terms }: ReadText): number {
  if (!/\p{Script=Han}/u.test(variant)) return terms.has(variant) ? 1 : 0;
  if (tight.includes(variant)) return variant.length === 1 ? SINGLE_CHARACTER : 1;
  if (variant.length < 3) return 0;
  let pairs = 0;
  for (let at = 0; at + 1 < variant.length; at += 1) {
    if (tight.includes(variant.slice(at, at + 2))) pairs += 1;
  }
  return (APART * pairs) / (variant.length - 1);
}

/**
 * When evidence is enough: its coverage, and a little for nearness in meaning, must reach the least. A question put to
 * several units has its own: its words weigh otherwise.
 */
export const evidenceThresholds = { meaning: 0.2, least: 0.44, leastOfSeveral: 0.42 };

/** How far one text goes towards an answer: its coverage, and a little for nearness in meaning. */
export function evidenceValue({
  coverage,
  meaning,
}: {
  coverage: number;
  meaning: number;
}): number {
  return coverage + evidenceThresholds.meaning * meaning;
}

/** The decision between an answer and a refusal, for the value of one text's evidence. */
export function isEnough(value: number, { anyOfSeveral = false } = {}): boolean {
  const { least, leastOfSeveral } = evidenceThresholds;
  return value >= (anyOfSeveral ? leastOfSeveral : least);
}
