import { measureEvidence, readForEvidence } from '../../retrieve/evidence.ts';
import type { Library } from '../../retrieve/library.ts';
import type { CaseStudy } from '../../types.ts';
import type { Concept } from '../../retrieve/question/concept.ts';

export interface SaidElsewhereInput {
  library: Library;
  /** What is asked beside the unit. */
  concepts: readonly Concept[];
  /** Passages of the cases asked about. */
  own: readonly number[];
  /** Passages that may be read at all. */
  all: readonly number[];
}

/**
 * Passages of the other cases that speak of all that those asked about do not: “the Statistics Bureau's Seven Ones” are another bureau's.
 * Empty where the cases asked about speak of all that is asked, and where something that is asked stands nowhere.
 */
export function saidElsewhere({ library, concepts, own, all }: SaidElsewhereInput): number[] {
  const cases = new Set(own.map((doc) => library.shelved[doc]!.study));
  const ownText = readForEvidence(
    [...cases].map(({ title }) => title).join('\n') + own.map((doc) => said(library, doc)).join(),
  );
  const { missing } = measureEvidence(concepts, ownText);
  const foreign = concepts.filter(({ text }) => missing.includes(text));
  if (foreign.length === 0 || foreign.some(({ df }) => df === 0)) return [];
  const others = all.filter((doc) => !cases.has(library.shelved[doc]!.study));
  const spoken = new Map<CaseStudy, Set<string>>();
  for (const doc of others) {
    const { study } = library.shelved[doc]!;
    const words = spoken.get(study) ?? new Set();
    const { found } = measureEvidence(foreign, readForEvidence(said(library, doc)));
    for (const word of found) words.add(word);
    spoken.set(study, words);
  }
  return others.filter((doc) => spoken.get(library.shelved[doc]!.study)!.size === foreign.length);
}

function said(library: Library, doc: number): string {
  const shelved = library.shelved[doc]!;
  return `\n${shelved.section.heading ?? ''}\n${library.textOf(shelved)}`;
}
