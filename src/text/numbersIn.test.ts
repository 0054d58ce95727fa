import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn } from './numbersIn.ts';

describe('numbersIn()', () => {
  it.each([
    ['三年来共培训一百六十六人次', ['3', '166']],
    ['3年来共培训166人次', ['3', '166']],
    ['百分之八十六', ['86']],
    ['达到86.5%', ['86.5']],
    ['二〇一〇年十二月', ['2010', '12']],
    ['2010年12月', ['2010', '12']],
    ['投入2.5万元', ['2.5', '25000']],
    ['1.15亿', ['1.15', '115000000']],
    ['1,200 books', ['1200']],
    ['points 3,4', ['3', '4']],
    ['两次', ['2']],
    ['统一思想,一定要学', []],
    ['', []],
  ])('%s → %j', (text, expected) => {
    expect([...numbersIn(text)].sort()).toEqual([...expected].sort());
  });

  it('finds every whole number written in digits, wherever it stands', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('共', '(', ''), (number, before) => {
        expect(numbersIn(`${before}${number}人次`).has(String(number))).toBe(true);
      }),
    );
  });
});
