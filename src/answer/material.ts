import type { Library, Shelved } from '../retrieve/library.ts';
import type { Scored } from '../retrieve/store/topK.ts';
import type { Excerpt } from '../retrieve/excerpt.ts';

/** Further passages handed to a model for a plain question. */
const FURTHER = 6;

/** What a model may word an answer from: the passages quoted, then the best others, which may hold more than a quote shows. */
export function materialOf(
  library: Library,
  excerpts: readonly Excerpt[],
  ranked: readonly Scored[] = [],
): Shelved[] {
  const quoted = excerpts.flatMap(({ passage }) =>
    passage === null ? [] : [library.ordinalOf(passage)!],
  );
  const further = ranked.slice(0, FURTHER).map(({ doc }) => doc);
  return [...new Set([...quoted, ...further])].map((doc) => library.shelved[doc]!);
}
