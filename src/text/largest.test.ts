import { describe, expect, it } from 'vitest';
import { largest, smallest } from './largest.ts';

describe('largest() and smallest()', () => {
  it.each([[[3, -1, 2]], [[]], [[0, Number.NaN, 5]], [[-Infinity]]])(
    'of %j are what Math.max and Math.min give',
    (numbers) => {
      expect(largest(numbers)).toBe(Math.max.apply(null, numbers));
      expect(smallest(numbers)).toBe(Math.min.apply(null, numbers));
    },
  );

  it('begin with what is given', () => {
    expect([largest([1, 2], 5), largest([], 0), smallest([1, 2], 0), smallest([], 7)]).toEqual([
      5, 0, 0, 7,
    ]);
  });

  it('take any number of numbers', () => {
    const many = new Float64Array(1_000_000).fill(1);
    expect([largest(many), smallest(many)]).toEqual([1, 1]);
  });
});
