import { describe, expect, it } from 'vitest';
import { riskCoverage } from './riskCoverage.ts';

describe('riskCoverage()', () => {
  it('gives the points worked by hand, from the surest on', () => {
    const points = riskCoverage([
      { confidence: 0.6, isMistake: true },
      { confidence: 0.9, isMistake: false },
      { confidence: 0.2, isMistake: true },
      { confidence: 0.6, isMistake: false },
    ]);
    expect(points).toEqual([
      { threshold: 0.9, coverage: 1 / 4, risk: 0 },
      { threshold: 0.6, coverage: 3 / 4, risk: 1 / 3 },
      { threshold: 0.2, coverage: 1, risk: 1 / 2 },
    ]);
  });

  it('has no points without questions', () => {
    expect(riskCoverage([])).toEqual([]);
  });
});
