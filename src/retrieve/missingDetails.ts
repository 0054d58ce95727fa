import { normalise } from '../text/normalise.ts';
import { parseNumeral } from '../text/numerals.ts';
import { numbersIn } from '../text/numbersIn.ts';
import type { Concept } from './terms/concept.ts';
import { readForEvidence } from './evidence.ts';

/** The details that do not stand in a text; numbers are compared by value. */
export function missingDetails(details: readonly string[], text: string): string[] {
  if (details.length === 0) return [];
  const { tight, terms } = readForEvidence(text);
  const numbers = numbersIn(normalise(text));
  return details.filter((detail) => {
    if (/^[0-9.]+$/u.test(detail)) return !numbers.has(detail) && !terms.has(detail);
    const value = parseNumeral(detail);
    if (value !== null) return !tight.includes(detail) && !numbers.has(String(value));
    return !tight.includes(detail.replace(/\s+/gu, ''));
  });
}

/** A single character that can stand for a name (日 for Japan) stands in too many other words to tell. */
const SINGLE = /^\p{Script=Han}$/u;

/**
 * Names of a question (`capitals`: its words written with a capital) that stand nowhere in the books in any form: a question about them is about
 * something else.
 */
export function unheardNames(capitals: readonly string[], concepts: readonly Concept[]): string[] {
  const names = new Set(capitals);
  return concepts
    .filter(({ text, df, variants, isUnheardName = false }) => {
      if (df === 0 && isUnheardName) return true;
      const isName = text.split(' ').some((word) => names.has(word));
      return isName && (df === 0 || variants.every((one) => SINGLE.test(one.text)));
    })
    .map(({ text }) => text);
}
