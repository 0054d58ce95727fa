/** Quality of rankings over a set of questions, each figure from 0 to 1. */
export interface RankingMetrics {
  'recall@1': number;
  'recall@5': number;
  'recall@10': number;
  'recall@20': number;
  'mrr@10': number;
  'ndcg@10': number;
}

/** One question: what was ranked, best first, and what is relevant. */
export interface JudgedRanking {
  ranked: readonly number[];
  relevant: ReadonlySet<number>;
}

/**
 * Means over the questions of
 * - recall@k: share of the relevant found among the first k;
 * - MRR@10: 1 / rank of the first relevant, 0 beyond rank 10;
 * - nDCG@10: Σ 1 / log2(rank + 1) over the relevant among the first 10, divided by the most it could be.
 *
 * Worked example: relevant {a, b}, ranked x a b: recall@1 = 0, recall@5 = 1, MRR = 1/2,
 * nDCG = (1/log2 3 + 1/log2 4) / (1/log2 2 + 1/log2 3) = (0.6309 + 0.5) / 1.6309 = 0.6934.
 */
export function rankingMetrics(judged: readonly JudgedRanking[]): RankingMetrics {
  const mean = (measure: (one: JudgedRanking) => number): number =>
    judged.reduce((sum, one) => sum + measure(one), 0) / Math.max(1, judged.length);
  return {
    'recall@1': mean((one) => recall(one, 1)),
    'recall@5': mean((one) => recall(one, 5)),
    'recall@10': mean((one) => recall(one, 10)),
    'recall@20': mean((one) => recall(one, 20)),
    'mrr@10': mean((one) => reciprocalRank(one, 10)),
    'ndcg@10': mean((one) => ndcg(one, 10)),
  };
}

function recall({ ranked, relevant }: JudgedRanking, k: number): number {
  const found = ranked.slice(0, k).filter((doc) => relevant.has(doc)).length;
  return found / Math.max(1, relevant.size);
}

function reciprocalRank({ ranked, relevant }: JudgedRanking, k: number): number {
  const at = ranked.slice(0, k).findIndex((doc) => relevant.has(doc));
  return at < 0 ? 0 : 1 / (at + 1);
}

function ndcg({ ranked, relevant }: JudgedRanking, k: number): number {
  const gain = (rank: number): number => 1 / Math.log2(rank + 1);
  let reached = 0;
  ranked.slice(0, k).forEach((doc, at) => (reached += relevant.has(doc) ? gain(at + 1) : 0));
  let most = 0;
  for (let rank = 1; rank <= Math.min(k, relevant.size); rank += 1) most += gain(rank);
  return most === 0 ? 0 : reached / most;
}
