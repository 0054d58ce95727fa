import { describe, expect, it } from 'vitest';
import { rankingMetrics } from './rankingMetrics.ts';

describe('rankingMetrics()', () => {
  it('gives the figures worked by hand for two relevant at ranks 2 and 3', () => {
    const metrics = rankingMetrics([{ ranked: [9, 1, 2], relevant: new Set([1, 2]) }]);
    expect(metrics['recall@1']).toBe(0);
    expect(metrics['recall@5']).toBe(1);
    expect(metrics['mrr@10']).toBe(0.5);
    expect(metrics['ndcg@10']).toBeCloseTo(0.6934, 4);
  });

  it('averages over questions, one without any hit counting zero', () => {
    const metrics = rankingMetrics([
      { ranked: [1], relevant: new Set([1]) },
      { ranked: [2], relevant: new Set([1]) },
    ]);
    expect(metrics).toMatchObject({ 'recall@1': 0.5, 'mrr@10': 0.5, 'ndcg@10': 0.5 });
  });

  it('counts nothing beyond rank 10 for MRR and nDCG', () => {
    const ranked = Array.from({ length: 12 }, (_, doc) => doc);
    const metrics = rankingMetrics([{ ranked, relevant: new Set([10]) }]);
    expect(metrics).toMatchObject({ 'recall@10': 0, 'recall@20': 1, 'mrr@10': 0, 'ndcg@10': 0 });
  });
});
