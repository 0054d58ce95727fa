import { describe, expect, it } from 'vitest';
import { fitLinear, fitLogistic } from './fitLogistic.ts';

describe('fitLogistic()', () => {
  it('divides what one feature divides, whatever its scale', () => {
    const rows = Array.from({ length: 40 }, (_, at) => [1000 + at, at % 2]);
    const model = fitLogistic(
      rows,
      rows.map(([value]) => value! >= 1020),
    );
    expect(model([1010, 0])).toBeLessThan(0);
    expect(model([1030, 0])).toBeGreaterThan(0);
    expect(Math.abs(model([1019.5, 0.5]))).toBeLessThan(0.1);
  });

  it('lets both classes weigh the same, however many there are of each', () => {
    const rows = Array.from({ length: 50 }, (_, at) => [at < 45 ? 0 : 1]);
    const model = fitLogistic(
      rows,
      rows.map(([value]) => value === 1),
    );
    expect(model([0.5])).toBeCloseTo(0, 0);
  });
});

describe('fitLinear()', () => {
  it('lets no feature that may only rise speak against, and others do', () => {
    const rows = Array.from({ length: 60 }, (_, at) => [at % 7, -at]);
    const labels = rows.map(([, falling]) => falling! > -30);
    const free = fitLinear(
      rows,
      labels.map((label) => !label),
      { features: ['a', 'b'] },
    );
    expect(free.weights[1]).toBeLessThan(0);
    const bound = fitLinear(
      rows,
      labels.map((label) => !label),
      { features: ['a', 'b'], rising: ['b'] },
    );
    expect(bound.weights[1]).toBe(0);
    expect(
      fitLinear(rows, labels, { features: ['a', 'b'], rising: ['b'] }).weights[1],
    ).toBeGreaterThan(0);
  });
});
