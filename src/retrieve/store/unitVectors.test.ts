import { describe, expect, it } from 'vitest';
import { UnitVectors } from './unitVectors.ts';

describe('UnitVectors', () => {
  it('takeOver() scales each row to length 1', () => {
    const vectors = UnitVectors.takeOver(new Float32Array([3, 4, 0, 2]), 2);
    expect(Array.from(vectors.row(0))).toEqual([Math.fround(0.6), Math.fround(0.8)]);
    expect(Array.from(vectors.row(1))).toEqual([0, 1]);
  });

  it('takeOver() leaves the bits of unit rows alone', () => {
    const once = UnitVectors.takeOver(
      new Float32Array([0.1, 0.7, -0.3, 11, 5, 2]),
      3,
    ).block.slice();
    const twice = UnitVectors.takeOver(once.slice(), 3);
    expect(twice.block).toEqual(once);
  });

  it('takeOver() marks a row of zeros as blank and refuses one that is not finite', () => {
    expect([...UnitVectors.takeOver(new Float32Array([1, 0, 0, 0]), 2).blank]).toEqual([1]);
    expect(() => UnitVectors.takeOver(new Float32Array([1, 0, NaN, 0]), 2)).toThrow(
      'a vector must be finite numbers: number 1 is 2 numbers, one of them NaN',
    );
  });

  it('takeOver() refuses a block that does not divide into rows', () => {
    expect(() => UnitVectors.takeOver(new Float32Array(7), 2)).toThrow('holds 7 values');
  });

  it('append() adds all rows or none', () => {
    const vectors = new UnitVectors();
    expect(vectors.append([[1, 0]])).toBe(0);
    expect(() => vectors.append([[0, 1], [1]])).toThrow(
      'a vector must be 2 finite numbers: number 1 of the batch is 1 numbers',
    );
    expect(vectors.size).toBe(1);
    expect(vectors.append([[0, 2], [5, 0]])).toBe(1); // prettier-ignore
    expect(Array.from(vectors.block)).toEqual([1, 0, 0, 1, 1, 0]);
  });

  it('cosine() is the cosine, whatever the remainder of the four lanes', () => {
    for (const dimensions of [1, 3, 4, 7, 100]) {
      const a = Array.from({ length: dimensions }, (_, i) => Math.sin(i + 1));
      const b = Array.from({ length: dimensions }, (_, i) => Math.cos(i * 3));
      const dot = a.reduce((sum, value, i) => sum + value * b[i]!, 0);
      const vectors = new UnitVectors();
      vectors.append([b, a]);
      const score = vectors.cosine(1, vectors.unitQuery(b)!);
      expect(score).toBeCloseTo(dot / Math.hypot(...a) / Math.hypot(...b), 5);
    }
  });
});
