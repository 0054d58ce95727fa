import { describe, expect, it } from 'vitest';
import { fitLogistic } from './fitLogistic.ts';

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
