import { describe, expect, it } from 'vitest';
import { percentile } from './percentile.ts';

describe('percentile()', () => {
  it('gives the figures worked by hand, in any order', () => {
    expect(percentile([3, 1, 4, 2], 0.5)).toBe(2);
    expect(percentile([3, 1, 4, 2], 0.95)).toBe(4);
    expect(percentile([7], 0)).toBe(7);
  });

  it('is nothing without values', () => {
    expect(percentile([], 0.5)).toBeNull();
  });
});
