import { describe, expect, it } from 'vitest';
import { romanNumber } from './romanNumber.ts';
import { romanValue } from './romanValue.ts';

describe('romanValue()', () => {
  it('reads every number romanNumber() writes, in either case', () => {
    for (let value = 1; value < 400; value += 1) {
      expect(romanValue(romanNumber(value))).toBe(value);
      expect(romanValue(romanNumber(value).toUpperCase())).toBe(value);
    }
  });

  it('takes no word and no misshapen number for one', () => {
    for (const word of ['civil', 'ill', 'iiii', 'vx', 'ic', 'lil', 'vivi', '']) {
      expect(romanValue(word)).toBeNull();
    }
  });
});
