import { TopK, type Scored } from './store/topK.ts';
import { smallest } from '../text/largest.ts';

/** One ranking and how much it counts. */
export interface WeightedRanking {
  hits: readonly Scored[];
  weight: number;
  /**
   * The score of a passage that answers in full. Given, scores count as shares of it, and a passage the ranking did
   * not find has none; without it scores are standardised.
   */
  full?: number;
}

/**
 * Fuses rankings by weighted sums of comparable scores. BM25 scores become shares of what the question is worth: a
 * best hit that holds little of the question leaves room for the other ranking, which standardising would hide.
 * Scores without such a measure (cosines of any embedder) become (score − mean) / deviation within their ranking,
 * and a passage it did not find gets its lowest. Compared with other ways in bench/RETRIEVAL.md.
 */
export function fuseRankings(rankings: readonly WeightedRanking[], k: number): Scored[] {
  const comparable = rankings.map(comparableScores);
  const docs = new Set(rankings.flatMap(({ hits }) => hits.map(({ doc }) => doc)));
  const best = new TopK(k);
  for (const doc of docs) {
    const score = comparable.reduce(
      (sum, { scores, missing }) => sum + (scores.get(doc) ?? missing),
      0,
    );
    best.offer(doc, score);
  }
  return best.take();
}

interface ComparableScores {
  scores: ReadonlyMap<number, number>;
  /** The score of passages the ranking did not find. */
  missing: number;
}

function comparableScores({ hits, weight, full }: WeightedRanking): ComparableScores {
  if (full === undefined) return standardise(hits, weight);
  const scores = hits.map(({ doc, score }) => [doc, (weight * score) / (full || 1)] as const);
  return { scores: new Map(scores), missing: 0 };
}

function standardise(hits: readonly Scored[], weight: number): ComparableScores {
  const mean = hits.reduce((sum, { score }) => sum + score, 0) / Math.max(1, hits.length);
  const variance =
    hits.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / Math.max(1, hits.length);
  const deviation = Math.sqrt(variance) || 1;
  const scores = hits.map(
    ({ doc, score }) => [doc, (weight * (score - mean)) / deviation] as const,
  );
  const missing = smallest(
    scores.map(([, score]) => score),
    0,
  );
  return { scores: new Map(scores), missing };
}
