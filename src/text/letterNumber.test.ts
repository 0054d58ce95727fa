import { describe, expect, it } from 'vitest';
import { letterNumber } from './letterNumber.ts';

describe('letterNumber()', () => {
  it('counts on behind z, and leaves what is below a in digits', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(letterNumber)).toEqual([
      'a',
      'z',
      'aa',
      'az',
      'ba',
      'zz',
      'aaa',
    ]);
    expect(letterNumber(0)).toBe('0');
  });
});
