import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recallAt } from './recallAt.ts';

describe('recallAt()', () => {
  it('gives the figures worked by hand', () => {
    const ranked = [[4], [2, 3], [1]];
    const wanted = new Set([1, 2]);
    expect([1, 2, 3].map((k) => recallAt(ranked, wanted, k))).toEqual([0, 1 / 2, 1]);
  });

  it('never falls as more is looked at', () => {
    const keys = fc.array(fc.nat({ max: 9 }), { maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(keys, { maxLength: 12 }),
        fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 1 }),
        fc.nat({ max: 12 }),
        (ranked, wanted, k) =>
          recallAt(ranked, new Set(wanted), k) <= recallAt(ranked, new Set(wanted), k + 1),
      ),
    );
  });
});
