import type { LexicalIndex } from '../store/lexicalIndex.ts';
import type { Concept } from './concept.ts';
import { frequencyOf, frequencyOfPairs } from './variantTerms.ts';
import { largest } from '../../text/largest.ts';
import { weekdayForms } from './weekdayForms.ts';

/** A day of the week under all its names, and no other day; null for any other word. */
export function weekdayConcept(word: string, lexical: LexicalIndex): Concept | null {
  const forms = weekdayForms(word);
  if (forms.length === 0) return null;
  const df = largest(
    forms.map((form) => frequencyOf(form, lexical) || frequencyOfPairs(form, lexical)),
  );
  const variants = forms.map((text) => ({ text, weight: 1 / forms.length }));
  return { text: word, rarity: lexical.idf(df), df, variants, share: 1, isLiteral: true };
}
