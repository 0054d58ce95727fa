import { describe, expect, it } from 'vitest';
import { refusalFigures } from './refusalFigures.ts';

const refusals = (count: number, due: boolean, given: boolean) =>
  Array.from({ length: count }, () => ({ due, given }));

describe('refusalFigures()', () => {
  it('gives the figures worked by hand', () => {
    const figures = refusalFigures([
      ...refusals(3, true, true),
      ...refusals(1, true, false),
      ...refusals(1, false, true),
      ...refusals(5, false, false),
    ]);
    expect(figures.precision).toBe(3 / 4);
    expect(figures.recall).toBe(3 / 4);
    expect(figures.balancedAccuracy).toBeCloseTo(0.7917, 4);
  });

  it('is half for one who refuses everything', () => {
    const all = [...refusals(2, true, true), ...refusals(7, false, true)];
    expect(refusalFigures(all).balancedAccuracy).toBe(1 / 2);
  });

  it('has no balanced accuracy without questions of both sorts', () => {
    const figures = refusalFigures(refusals(2, false, false));
    expect(figures).toEqual({ precision: null, recall: null, balancedAccuracy: null });
  });
});
