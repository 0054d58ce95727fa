import { describe, expect, it } from 'vitest';
import { crossUnitBleed } from './crossUnitBleed.ts';

describe('crossUnitBleed()', () => {
  it('gives the figure worked by hand', () => {
    const units = ['市统计局', '林甸县统计局', '市统计局'].map((unit) => ({ unit }));
    expect(crossUnitBleed(units, ['市统计局'])).toBe(1);
    expect(crossUnitBleed(units, ['市统计局', '林甸县统计局'])).toBe(0);
  });
});
