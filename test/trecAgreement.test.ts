import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rankingMetrics, type RankingMetrics } from '../src/bench/rankingMetrics.ts';
import { ndcgAt } from '../src/eval/metrics/ndcgAt.ts';
import { recallAt } from '../src/eval/metrics/recallAt.ts';
import { reciprocalRank } from '../src/eval/metrics/reciprocalRank.ts';

const rows = (name: string, by: RegExp): string[][] => {
  const path = fileURLToPath(new URL(`trec/${name}`, import.meta.url));
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => line.split(by));
};

const relevant = new Map<string, Set<string>>();
for (const [query, , passage] of rows('qrels.txt', /\s+/u))
  relevant.set(query!, (relevant.get(query!) ?? new Set()).add(passage!));
const ranked = new Map<string, string[]>();
for (const [query, , passage] of rows('run.txt', /\s+/u))
  ranked.set(query!, [...(ranked.get(query!) ?? []), passage!]);
const theirs = rows('ir-measures.tsv', /\t/u).map(
  ([query, measure, value]) => [query!, measure!, Number(value)] as const,
);

/** casebook's name of each measure, and what eval/ computes it with. */
const OURS: Record<
  string,
  { name: keyof RankingMetrics; of: (list: string[], wanted: Set<string>) => number }
> = {
  'R@1': { name: 'recall@1', of: (list, wanted) => recallAt(keys(list), wanted, 1) },
  'R@5': { name: 'recall@5', of: (list, wanted) => recallAt(keys(list), wanted, 5) },
  'R@10': { name: 'recall@10', of: (list, wanted) => recallAt(keys(list), wanted, 10) },
  'R@20': { name: 'recall@20', of: (list, wanted) => recallAt(keys(list), wanted, 20) },
  'RR@10': {
    name: 'mrr@10',
    of: (list, wanted) => reciprocalRank(keys(list.slice(0, 10)), wanted),
  },
  'nDCG@10': { name: 'ndcg@10', of: (list, wanted) => ndcgAt(keys(list), wanted, 10) },
};

/** A ranked passage shows itself. */
const keys = (list: string[]): string[][] => list.map((passage) => [passage]);

/** Passages by number, as the bench knows them. */
const judged = (query: string) => {
  const order = [...new Set([...(ranked.get(query) ?? []), ...relevant.get(query)!])];
  const ordinals = new Map(order.map((passage, at) => [passage, at]));
  return {
    ranked: (ranked.get(query) ?? []).map((passage) => ordinals.get(passage)!),
    relevant: new Set([...relevant.get(query)!].map((passage) => ordinals.get(passage)!)),
  };
};

describe('measures of rankings', () => {
  it('have something to agree on: questions with several relevant passages, some of them missed', () => {
    const several = [...relevant.values()].filter(({ size }) => size > 1);
    expect(several.length).toBeGreaterThan(20);
    const missed = theirs.filter(
      ([query, measure, value]) => query !== 'all' && measure === 'R@10' && value < 1,
    );
    expect(missed.length).toBeGreaterThan(3);
  });

  it('are those of ir-measures, question by question, to 1e-4', () => {
    const single = theirs.filter(([query]) => query !== 'all');
    expect(single).toHaveLength(relevant.size * 6);
    for (const [query, measure, value] of single) {
      const { name, of } = OURS[measure]!;
      const own = of(ranked.get(query) ?? [], relevant.get(query)!);
      expect(Math.abs(own - value), `${query} ${measure}`).toBeLessThan(1e-4);
      expect(Math.abs(rankingMetrics([judged(query)])[name] - value)).toBeLessThan(1e-4);
    }
  });

  it('have the means of ir-measures, to 1e-4', () => {
    const means = rankingMetrics([...relevant.keys()].map(judged));
    const all = theirs.filter(([query]) => query === 'all');
    expect(all).toHaveLength(6);
    for (const [, measure, value] of all)
      expect(Math.abs(means[OURS[measure]!.name] - value), measure).toBeLessThan(1e-4);
  });
});
