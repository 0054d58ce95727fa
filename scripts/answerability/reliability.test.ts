import { describe, expect, it } from 'vitest';
import { reliabilityOf } from './reliability.ts';

const said = (probability: number, isRight: boolean) => ({ probability, isRight });

describe('reliabilityOf()', () => {
  it('holds what was said against what was so, by tenths', () => {
    const found = reliabilityOf([
      said(0.9, true),
      said(0.92, true),
      said(1, false),
      said(0.32, false),
    ]);
    expect(found.bins).toEqual([
      { from: 0.3, said: 0.32, right: 0, count: 1 },
      { from: 0.9, said: 0.94, right: 0.667, count: 3 },
    ]);
    expect(found.ece).toBeCloseTo((0.32 + 3 * (0.94 - 0.667)) / 4, 3);
    expect(found.rightFromEight).toBe(0.667);
  });

  it('is without fault where half of what is half likely is so', () => {
    expect(reliabilityOf([said(0.5, true), said(0.5, false)]).ece).toBe(0);
  });

  it('tells nothing of the sure where nobody was', () => {
    expect(reliabilityOf([said(0.2, true)]).rightFromEight).toBeNull();
  });
});
