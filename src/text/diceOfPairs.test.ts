import { describe, expect, it } from 'vitest';
import { diceOfPairs } from './diceOfPairs.ts';

describe('diceOfPairs()', () => {
  it('counts the shared pairs of both texts', () => {
    // 锅炉 炉改 改造 and 锅炉 炉改 改建: 2 · 2 / 6
    expect(diceOfPairs('锅炉改造', '锅炉改建')).toBeCloseTo(4 / 6);
    expect(diceOfPairs('锅炉改造', '锅炉改造')).toBe(1);
    expect(diceOfPairs('锅炉', '食堂')).toBe(0);
  });

  it('is 0 for texts without a pair', () => {
    expect(diceOfPairs('', '')).toBe(0);
    expect(diceOfPairs('炉', '炉')).toBe(0);
  });
});
