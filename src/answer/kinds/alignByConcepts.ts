import { measureEvidence, readForEvidence } from '../../retrieve/evidence.ts';
import type { Excerpt } from '../../retrieve/excerpt.ts';
import type { Concept } from '../../retrieve/terms/concept.ts';
import type { CaseStudy } from '../../types.ts';

/** One thing compared, and its words on each of the cases compared, in their order; empty where one says nothing of it. */
export interface Aspect {
  /** Words of the question that these sentences speak of; '' where they share none. */
  label: string;
  cells: Excerpt[][];
}

/** What a case says to a comparison. */
export interface Compared {
  study: CaseStudy;
  quotes: readonly Excerpt[];
}

/**
 * The sentences of cases that are compared, side by side: those that speak of the same word of the question stand in one row. A sentence
 * that speaks of none that another case speaks of, too, stands with the others of its kind in a last row without a label.
 */
export function alignByConcepts(
  compared: readonly Compared[],
  concepts: readonly Concept[],
): Aspect[] {
  const spoken = compared.map(({ quotes }) => quotes.map((quote) => wordsIn(quote, concepts)));
  const isShared = ({ text }: Concept): boolean =>
    spoken.filter((quotes) => quotes.some((words) => words.includes(text))).length > 1;
  const shared = concepts.filter(isShared).sort((a, b) => b.rarity - a.rarity);
  const rows = new Map<string, Aspect>();
  for (const [at, { quotes }] of compared.entries()) {
    for (const [nth, quote] of quotes.entries()) {
      const words = spoken[at]![nth]!;
      const key = shared.find(({ text }) => words.includes(text))?.text ?? '';
      const row = rows.get(key) ?? { label: key, cells: compared.map(() => []) };
      row.cells[at]!.push(quote);
      rows.set(key, row);
    }
  }
  const order = (row: Aspect): number => shared.findIndex(({ text }) => text === row.label) >>> 0;
  return [...rows.values()].sort((a, b) => order(a) - order(b));
}

function wordsIn({ book, section, start, end }: Excerpt, concepts: readonly Concept[]): string[] {
  const said = `${section.heading ?? ''}\n${book.text.slice(start, end)}`;
  return measureEvidence(concepts, readForEvidence(said)).found;
}
