import { describe, expect, it } from 'vitest';
import { hasPicture } from './hasPicture.ts';

const steps = {
  save: 1,
  restore: 2,
  transform: 3,
  paintFormXObjectBegin: 4,
  paintFormXObjectEnd: 5,
};
const AREA = 400 * 600;

const has = (program: readonly (readonly [number, unknown?])[]): boolean =>
  hasPicture(
    { fnArray: program.map(([step]) => step), argsArray: program.map(([, args]) => args ?? null) },
    { steps, area: AREA },
  );

describe('hasPicture()', () => {
  it('finds a unit square blown up to a quarter of the page', () => {
    expect(has([[1], [3, [200, 0, 0, 300, 0, 0]], [2]])).toBe(true);
    expect(has([[1], [3, [0, 300, -200, 0, 0, 0]], [2]])).toBe(true); // turned
    expect(has([[1], [3, [199, 0, 0, 300, 0, 0]], [2]])).toBe(false);
  });

  it('multiplies what is nested, and forgets what is restored', () => {
    const half = [3, [20, 0, 0, 20, 0, 0]] as const;
    expect(has([[1], half, half, [2]])).toBe(true);
    expect(has([[1], half, [2], [1], half, [2]])).toBe(false);
    expect(has([[4, [[20, 0, 0, 20, 0, 0], null]], half, [5]])).toBe(true);
    expect(has([[4, [null, null]], half, [5], half])).toBe(false);
  });

  it('takes a scale for printing for no picture', () => {
    expect(has([[3, [0.24, 0, 0, -0.24, 0, 600]]])).toBe(false);
  });
});
