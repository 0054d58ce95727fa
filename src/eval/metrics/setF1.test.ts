import { describe, expect, it } from 'vitest';
import { setF1 } from './setF1.ts';

describe('setF1()', () => {
  it('gives the figure worked by hand', () => {
    const found = new Set(['a', 'b', 'c']);
    expect(setF1(found, new Set(['a', 'b', 'd', 'e']))).toBeCloseTo(4 / 7);
  });

  it('is 1 for the same, 0 for nothing in common, 1 where both are empty', () => {
    expect(setF1(new Set([1, 2]), new Set([2, 1]))).toBe(1);
    expect(setF1(new Set([1]), new Set([2]))).toBe(0);
    expect(setF1(new Set(), new Set())).toBe(1);
  });
});
