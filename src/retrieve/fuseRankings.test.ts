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

  it('keeps the order of a single ranking and cuts it at k', () => {
    const hits = [5, 3, 2].map((score, doc) => ({ doc, score }));
    expect(fuseRankings([{ hits, weight: 1 }], 2).map(({ doc }) => doc)).toEqual([0, 1]);
  });

  it('returns nothing for nothing', () => {
    expect(fuseRankings([{ hits: [], weight: 1 }], 5)).toEqual([]);
  });
});
