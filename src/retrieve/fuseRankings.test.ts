import { describe, expect, it } from 'vitest';
import { fuseRankings } from './fuseRankings.ts';

describe('fuseRankings()', () => {
  it('adds standardised scores, worked by hand', () => {
    // Scores 3, 1 have mean 2 and deviation 1: they become 1 and −1. Scores 0.9, 0.5 likewise.
    const fused = fuseRankings(
      [
        {
          hits: [
            { doc: 7, score: 3 },
            { doc: 8, score: 1 },
          ],
          weight: 1,
        },
        {
          hits: [
            { doc: 8, score: 0.9 },
            { doc: 9, score: 0.5 },
          ],
          weight: 0.5,
        },
      ],
      3,
    );
    // 7: 1 − 0.5; 8: −1 + 0.5; 9: −1 − 0.5
    expect(fused.map(({ doc }) => doc)).toEqual([7, 8, 9]);
    expect(fused.map(({ score }) => Number(score.toFixed(6)))).toEqual([0.5, -0.5, -1.5]);
  });

  it('counts scores as shares of a full score, where one is given; what was not found has none', () => {
    const lexical = [
      { doc: 1, score: 6 },
      { doc: 2, score: 3 },
    ];
    const vectors = [
      { doc: 2, score: 0.9 },
      { doc: 3, score: 0.5 },
    ];
    const fused = fuseRankings(
      [
        { hits: lexical, weight: 1, full: 12 },
        { hits: vectors, weight: 0.1 },
      ],
      3,
    );
    // 1: 6/12 − 0.1; 2: 3/12 + 0.1; 3: 0 − 0.1
    expect(fused.map(({ doc, score }) => [doc, Number(score.toFixed(6))])).toEqual([
      [1, 0.4],
      [2, 0.35],
      [3, -0.1],
    ]);
  });

  it('ranks a single lexical hit above what only the vectors found', () => {
    const vectors = [0.5, 0.4, 0.3].map((score, doc) => ({ doc, score }));
    const lexical = [{ doc: 2, score: 5 }];
    const fused = fuseRankings(
      [
        { hits: lexical, weight: 1, full: 6 },
        { hits: vectors, weight: 0.1 },
      ],
      3,
    );
    expect(fused[0]!.doc).toBe(2);
  });

  it('keeps the order of a single ranking and cuts it at k', () => {
    const hits = [5, 3, 2].map((score, doc) => ({ doc, score }));
    expect(fuseRankings([{ hits, weight: 1 }], 2).map(({ doc }) => doc)).toEqual([0, 1]);
  });

  it('returns nothing for nothing', () => {
    expect(fuseRankings([{ hits: [], weight: 1 }], 5)).toEqual([]);
  });
});
