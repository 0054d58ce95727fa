import { indexTerms, pairTerm } from '../../text/words.ts';
import type { LexicalIndex } from '../store/lexicalIndex.ts';
import { largest, smallest } from '../../text/largest.ts';

/** A form a concept may have in the book, with the probability that it stands for it. */
export interface Variant {
  text: string;
  weight: number;
}

/**
 * Index terms that stand for one variant form. Where a longer run of characters is no term of its own, each of
 * its pairs counts for its share.
 */
export function variantTerms(
  { text, weight }: Variant,
  lexical: LexicalIndex,
): { term: string; weight: number }[] {
  if (!/^\p{Script=Han}+$/u.test(text)) return [{ term: text, weight }];
  if (text.length === 2) return [{ term: pairTerm(text), weight }];
  if (lexical.documentFrequency(text) > 0) return [{ term: text, weight }];
  return [];
}

/** Passages that hold a variant form. */
export function frequencyOf(variant: string, lexical: LexicalIndex): number {
  const terms = variantTerms({ text: variant, weight: 1 }, lexical);
  return largest(
    terms.map(({ term }) => lexical.documentFrequency(term)),
    0,
  );
}

/** At most so many passages hold a run of characters that the index does not know as a word. */
export function frequencyOfPairs(text: string, lexical: LexicalIndex): number {
  if (/^\p{Script=Han}$/u.test(text)) return 0;
  const pairs = indexTerms(text).filter((term) => term.startsWith('_'));
  if (pairs.length === 0) return 0;
  return smallest(pairs.map((term) => lexical.documentFrequency(term)));
}

/** Each pair of characters of a run for its share: finds names that segmentation cuts now this way, now that. */
export function pairShares({ text, weight }: Variant): { term: string; weight: number }[] {
  const pairs = [...text].slice(1).map((character, at) => pairTerm(text[at]! + character));
  return pairs.map((term) => ({ term, weight: weight / pairs.length }));
}
