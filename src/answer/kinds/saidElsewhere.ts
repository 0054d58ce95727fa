import { measureEvidence } from '../../retrieve/evidence.ts';
import type { Library } from '../../retrieve/library.ts';
import type { Concept } from '../../retrieve/terms/concept.ts';
import type { CaseStudy } from '../../types.ts';
import type { SentenceCache } from '../quotes/sentenceCache.ts';

export interface SaidElsewhereInput {
  library: Library;
  sentences: Pick<SentenceCache, 'get'>;
  /** What is asked beside the unit. */
  concepts: readonly Concept[];
  /** Passages of the cases asked about that may speak of it, best first. */
  own: readonly number[];
  /** The same of all other cases. */
  others: readonly number[];
}

/**
 * The other cases that speak of all that those asked about do not: “the Statistics Bureau's Seven Ones” are another bureau's. None where the
 * cases asked about speak of all that is asked, and where something that is asked stands nowhere.
 */
export function saidElsewhere(input: SaidElsewhereInput): ReadonlySet<CaseStudy> {
  const { library, sentences, concepts, own, others } = input;
  const wordsOf = (doc: number, asked: readonly Concept[]): string[] =>
    measureEvidence(asked, sentences.get(doc).around).found;
  const said = new Set(own.flatMap((doc) => wordsOf(doc, concepts)));
  const foreign = concepts.filter(({ text }) => !said.has(text));
  if (foreign.length === 0 || foreign.some(({ df }) => df === 0)) return new Set();
  const spoken = new Map<CaseStudy, Set<string>>();
  for (const doc of others) {
    const { study } = library.shelved[doc]!;
    const words = spoken.get(study) ?? new Set();
    for (const word of wordsOf(doc, foreign)) words.add(word);
    spoken.set(study, words);
  }
  return new Set(
    [...spoken].filter(([, words]) => words.size === foreign.length).map(([study]) => study),
  );
}
