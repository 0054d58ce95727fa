import { describe, expect, it } from 'vitest';
import { romanValue } from './romanValue.ts';

/** Written the other way round, by subtraction from the greatest. */
function romanOf(value: number): string {
  const signs = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;
  const sign = signs.find(([worth]) => worth <= value);
  return sign === undefined ? '' : sign[1] + romanOf(value - sign[0]);
}

describe('romanValue()', () => {
  it('reads every number it writes, in either case', () => {
    for (let value = 1; value < 400; value += 1) {
      expect(romanValue(romanOf(value))).toBe(value);
      expect(romanValue(romanOf(value).toUpperCase())).toBe(value);
    }
  });

  it('takes no word and no misshapen number for one', () => {
    for (const word of ['civil', 'ill', 'iiii', 'vx', 'ic', 'lil', 'vivi', '']) {
      expect(romanValue(word)).toBeNull();
    }
  });
});
