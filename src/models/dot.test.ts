import { describe, expect, it } from 'vitest';
import { dot } from './dot.ts';

describe('dot()', () => {
  it('is the inner product, the cosine of vectors of length one', () => {
    expect(dot([1, 2, 3], Float32Array.of(4, -5, 6))).toBe(12);
    expect(dot([0.6, 0.8], [0.6, 0.8])).toBeCloseTo(1, 12);
    expect(dot([1, 0], [0, 1])).toBe(0);
  });
});
