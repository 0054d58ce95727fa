import { describe, expect, it } from 'vitest';
import { makeComparable } from '../testing/evalDoubles.ts';
import { bootstrapIntervals, type Change } from './bootstrapIntervals.ts';

const change = (id: string, before: number, now: number): Change => ({
  before: makeComparable({ id, scores: { vitalFacts: before } }),
  now: makeComparable({ id, scores: { vitalFacts: now } }),
});

describe('bootstrapIntervals()', () => {
  it('has no width where every question changed by the same', () => {
    const changes = ['a', 'b', 'c'].map((id) => change(id, 0.25, 0.75));
    expect(bootstrapIntervals(changes).vitalFacts).toEqual({
      difference: 0.5,
      low: 0.5,
      high: 0.5,
    });
  });

  it('reaches over zero where one of ten changed, the same each time', () => {
    const changes = Array.from({ length: 10 }, (_, at) => change(`q${at}`, 0, at === 0 ? 1 : 0));
    const interval = bootstrapIntervals(changes).vitalFacts!;
    expect(interval.difference).toBeCloseTo(0.1);
    expect(interval.low).toBe(0);
    // 10 draws of 1 in 10: P(more than 3) = 0.0128, so the 97.5th of 100 is 3 of 10.
    expect(interval.high).toBeCloseTo(0.3);
    expect(bootstrapIntervals(changes).vitalFacts).toEqual(interval);
  });

  it('draws the questions of a pair together', () => {
    const pair = (language: 'zh' | 'en', now: number): Change => ({
      before: makeComparable({ id: language, pair: 'p', language, scores: { vitalFacts: 0 } }),
      now: makeComparable({ id: language, pair: 'p', language, scores: { vitalFacts: now } }),
    });
    const { vitalFacts } = bootstrapIntervals([pair('zh', 1), pair('en', 0)]);
    expect(vitalFacts).toEqual({ difference: 0.5, low: 0.5, high: 0.5 });
  });
});
