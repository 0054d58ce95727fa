import { describe, expect, it } from 'vitest';
import { ndcgAt } from './ndcgAt.ts';

describe('ndcgAt()', () => {
  it('gives the figure worked by hand', () => {
    expect(ndcgAt([[4], [2, 3], [1]], new Set([1, 2]), 10)).toBeCloseTo(0.6509, 4);
  });

  it('is 1 where all that is wanted comes first, however it is spread over passages', () => {
    expect(ndcgAt([[1, 2], [3]], new Set([1, 2]), 10)).toBe(1);
    expect(ndcgAt([[2], [1, 9], [3]], new Set([1, 2]), 10)).toBe(1);
  });

  it('counts a key that comes again once, and nothing beyond k', () => {
    expect(ndcgAt([[1], [1], [2]], new Set([1, 2]), 10)).toBe(1);
    expect(ndcgAt([[9], [1]], new Set([1]), 1)).toBe(0);
  });
});
