import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDecimals,
  decimalOf,
  decimalText,
  minus,
  percentOf,
  plus,
  timesTenTo,
} from './decimal.ts';

const read = (text: string) => decimalOf(text)!;

describe('decimalOf()', () => {
  it.each([
    ['4.20', '4.2'],
    ['0.5', '0.5'],
    ['1200', '1200'],
    ['-3', '-3'],
    ['0', '0'],
  ])('reads %s', (text, written) => expect(decimalText(read(text))).toBe(written));

  it.each(['', '1,200', '三', '1.', '.5'])('reads nothing in “%s”', (text) => {
    expect(decimalOf(text)).toBeNull();
  });
});

describe('plus() and minus()', () => {
  it('are exact where binary fractions are not', () => {
    expect(decimalText(plus(read('0.1'), read('0.2')))).toBe('0.3');
    expect(decimalText(minus(read('4.20'), read('2.75')))).toBe('1.45');
  });

  it('undo one another', () => {
    const decimal = fc.record({
      digits: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      scale: fc.nat(6),
    });
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(compareDecimals(minus(plus(a, b), b), a)).toBe(0);
      }),
    );
  });
});

describe('timesTenTo()', () => {
  it.each([
    ['1.15', 8, '115000000'],
    ['32', 4, '320000'],
    ['0.00005', 4, '0.5'],
  ])('%s times ten to the %d is %s', (text, power, written) =>
    expect(decimalText(timesTenTo(read(text), power))).toBe(written),
  );
});

describe('percentOf()', () => {
  it.each([
    ['22', '58', '37.9', false],
    ['91', '260', '35', true],
    ['1', '3', '33.3', false],
    ['2', '3', '66.7', false],
  ])('%s of %s is %s %%', (a, b, written, isExact) => {
    const found = percentOf(read(a), read(b));
    expect([decimalText(found.percent), found.isExact]).toEqual([written, isExact]);
  });
});
