import { TopK, type Scored } from './topK.ts';

/** One ranking and how much it counts. */
export interface WeightedRanking {
  hits: readonly Scored[];
  weight: number;
}

/**
 * Fuses rankings by their standardised scores: every score becomes (score − mean) / deviation within its
 * own ranking, a passage a ranking did not find gets that ranking's lowest, and the fused score is the
 * weighted sum. Unlike ranks, scores tell a clear winner from a near tie (compared in bench/RETRIEVAL.md).
 */
export function fuseRankings(rankings: readonly WeightedRanking[], k: number): Scored[] {
  const standardised = rankings.map(({ hits, weight }) => standardise(hits, weight));
  const docs = new Set(rankings.flatMap(({ hits }) => hits.map(({ doc }) => doc)));
  const best = new TopK(k);
  for (const doc of docs) {
    const score = standardised.reduce(
      (sum, { scores, least }) => sum + (scores.get(doc) ?? least),
      0,
    );
    best.offer(doc, score);
  }
  return best.take();
}

function standardise(
  hits: readonly Scored[],
  weight: number,
): { scores: Map<number, number>; least: number } {
  const mean = hits.reduce((sum, { score }) => sum + score, 0) / Math.max(1, hits.length);
  const variance =
    hits.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / Math.max(1, hits.length);
  const deviation = Math.sqrt(variance) || 1;
  const scores = new Map(
    hits.map(({ doc, score }) => [doc, (weight * (score - mean)) / deviation]),
  );
  return { scores, least: hits.length === 0 ? 0 : Math.min(...scores.values()) };
}
