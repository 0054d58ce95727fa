import { describe, expect, it } from 'vitest';
import { signTest } from './signTest.ts';

describe('signTest()', () => {
  it.each([
    [0, 0, 1],
    [1, 1, 1],
    [2, 1, 1], // 2 · (1 + 3) / 2³
    [1, 4, 0.375], // 2 · (1 + 5) / 2⁵
    [0, 5, 0.0625], // 2 · 1 / 2⁵
    [2, 8, 0.109375], // 2 · (1 + 10 + 45) / 2¹⁰
  ])('gives for %i fixed and %i broken %f', (fixed, broken, p) => {
    expect(signTest(fixed, broken)).toBeCloseTo(p, 12);
    expect(signTest(broken, fixed)).toBeCloseTo(p, 12);
  });
});
