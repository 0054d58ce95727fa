import { createHash } from 'node:crypto';
import { normaliseTight } from './normalise.ts';

/** Hex digits of a key: among a million sentences two share one with a probability of 3 · 10⁻⁸. */
const DIGITS = 16;

/**
 * By what a sentence is found in an edition: the first digits of the sha256 of its words, however spaced, in whatever width and
 * script. A sentence that changes has another key.
 */
export function sentenceKey(sentence: string): string {
  return createHash('sha256').update(normaliseTight(sentence)).digest('hex').slice(0, DIGITS);
}
