import { measureEvidence, readForEvidence } from '../retrieve/evidence.ts';
import type { Ranker } from '../retrieve/ranker.ts';
import { normaliseTight } from '../text/normalise.ts';
import { isInLanguage } from './isInLanguage.ts';

/** How near words of the book are to a sentence: a share from 0 to 1. */
export type Nearness = (sentence: string) => (words: string) => number;

/** A Chinese sentence by the pairs of characters it shares, another by what of it translates. */
export function createNearness(ranker: Pick<Ranker, 'analyse'>): Nearness {
  return (sentence) => {
    if (!isInLanguage(sentence, 'en')) return sharedPairs(sentence);
    const { concepts } = ranker.analyse(sentence);
    return (words) => measureEvidence(concepts, readForEvidence(words)).coverage;
  };
}

/** The share of a Chinese sentence's pairs of characters that some words hold. */
function sharedPairs(sentence: string): (words: string) => number {
  const pairs = new Set(pairsOf(sentence));
  return (words) => {
    const held = new Set(pairsOf(words));
    return pairs.size === 0 ? 0 : [...pairs].filter((pair) => held.has(pair)).length / pairs.size;
  };
}

function pairsOf(text: string): string[] {
  const tight = normaliseTight(text).replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from({ length: Math.max(0, tight.length - 1) }, (_, at) => tight.slice(at, at + 2));
}
