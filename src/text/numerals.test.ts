import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumeral } from './numerals.ts';

const DIGITS = '零一二三四五六七八九';

/** Writes a whole number below ten thousand as it is read: 3006 → 三千零六. */
function writeGroup(value: number): string {
  let written = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) gap = written !== '';
    else {
      written += (gap ? '零' : '') + DIGITS[digit]! + name;
      gap = false;
    }
  }
  return written;
}

/** Writes any whole number below ten thousand hundred millions: 120003 → 十二万零三 (written 一十二万零三). */
function write(value: number): string {
  const high = Math.floor(value / 1e8);
  const middle = Math.floor(value / 1e4) % 1e4;
  const low = value % 1e4;
  return [
    high > 0 ? `${writeGroup(high)}亿` : '',
    middle > 0 ? `${high > 0 && middle < 1000 ? '零' : ''}${writeGroup(middle)}万` : '',
    low > 0 && low < 1000 && value > 1e4 ? '零' : '',
    writeGroup(low),
  ].join('');
}

describe('parseNumeral()', () => {
  it.each([
    ['三十六', 36],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['两百零八', 208],
    ['兩千', 2000],
    ['一百六十六', 166],
    ['二〇一〇', 2010],
    ['二○一○', 2010],
    ['36', 36],
    ['３６', 36],
    ['3万', 30_000],
    ['三亿零五十万六百', 300_500_600],
    ['零', 0],
    ['五', 5],
  ])('%s is %i', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each(['十几', '一是', '', '三十六人', 'abc', '2.5', '-3'])('%j is no numeral', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  it('reads back every number as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
        expect(parseNumeral(write(value))).toBe(value);
        expect(parseNumeral(String(value))).toBe(value);
      }),
    );
  });
});
