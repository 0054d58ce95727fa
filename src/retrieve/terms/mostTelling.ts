import type { Concept } from './concept.ts';

/**
 * The concepts that tell most of a text of any length, at most so many, in their order: the work an answer takes grows
 * with each of them. Of equal ones the first stay.
 */
export function mostTelling(concepts: readonly Concept[], most: number): Concept[] {
  if (concepts.length <= most) return [...concepts];
  const tells = ({ rarity, share }: Concept): number => rarity * share;
  const kept = new Set([...concepts].sort((a, b) => tells(b) - tells(a)).slice(0, most));
  return concepts.filter((concept) => kept.has(concept));
}
