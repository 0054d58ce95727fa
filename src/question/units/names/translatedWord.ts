import type { NameWord } from './nameWords.ts';
import { organisationKinds } from './organisationKinds.ts';

/** Fits of a translation from which on it is the word itself: of one English word, and of several together. Chosen on the first book, whose 36 units have English names. */
const LEAST = { ofOne: 0.3, ofSeveral: 0.5 };

/** A kind or a number is said by its own words and no others. */
export function isExact(word: NameWord, words: string): boolean {
  return word.isKind || word.value !== null || numberOf(words) !== null;
}

/** Whether English words say a word of a Chinese name; `fits`: how well each Chinese word translates them, 0 to 1. */
export function isTranslation(
  word: NameWord,
  english: readonly string[],
  fits: ReadonlyMap<string, number>,
): boolean {
  const words = english.join(' ');
  const kinds = word.isKind ? organisationKinds.get(word.text) : undefined;
  if (kinds !== undefined) return kinds.includes(words);
  const fit = fits.get(word.text) ?? 0;
  if (english.length > 1) return fit >= LEAST.ofSeveral;
  const number = numberOf(words);
  if (number !== null || word.value !== null) return number === word.value;
  return fit >= LEAST.ofOne;
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

function numberOf(word: string): number | null {
  const ordinal = ORDINALS.indexOf(word);
  if (ordinal >= 0) return ordinal + 1;
  const digits = /^([0-9]+)(?:st|nd|rd|th)?$/u.exec(word)?.[1];
  return digits === undefined ? null : Number(digits);
}
