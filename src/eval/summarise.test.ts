import { describe, expect, it } from 'vitest';
import { makeComparable } from '../testing/evalDoubles.ts';
import { summarise } from './summarise.ts';

describe('summarise()', () => {
  it('takes the mean over the questions a metric concerns', () => {
    const summary = summarise([
      makeComparable({ scores: { vitalFacts: 1, bleed: 0 } }),
      makeComparable({ scores: { vitalFacts: 0.5 } }),
      makeComparable({ scores: {} }),
    ]);
    expect(summary).toMatchObject({ vitalFacts: 0.75, bleed: 0 });
    expect(summary).not.toHaveProperty('unitF1');
  });

  it('counts refusals and the gap between the languages over all of them', () => {
    const summary = summarise([
      makeComparable({ refusal: { due: true, given: true } }),
      makeComparable({ refusal: { due: false, given: true } }),
      makeComparable({ pair: 'p', scores: { vitalFacts: 1 } }),
      makeComparable({ pair: 'p', language: 'en', scores: { vitalFacts: 0 } }),
    ]);
    expect(summary).toMatchObject({
      refusalPrecision: 1 / 2,
      refusalRecall: 1,
      refusalBalanced: (1 + 2 / 3) / 2,
      languageGap: 1,
    });
  });
});
