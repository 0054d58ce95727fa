import { describe, expect, it } from 'vitest';
import { reciprocalRank } from './reciprocalRank.ts';

describe('reciprocalRank()', () => {
  it('gives the figures worked by hand', () => {
    expect(reciprocalRank([[4], [2, 3], [1]], new Set([1, 2]))).toBe(1 / 2);
    expect(reciprocalRank([[1]], new Set([1, 2]))).toBe(1);
  });

  it('is 0 where nothing wanted is ranked', () => {
    expect(reciprocalRank([[4], []], new Set([1]))).toBe(0);
  });
});
