import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishQuantities } from './englishQuantities.ts';

const read = (text: string): string[] =>
  englishQuantities(text).quantities.map(({ value, measure }) => `${value} ${measure}`);

describe('englishQuantities()', () => {
  it.each([
    ['at least eight hours a month', ['8 hour', 'month rate']],
    ['in 2008, one person went', ['2008 year', '1 people']],
    ['9,000 patents', ['9000 thing']],
    ['more than 50 million yuan', ['50000000 yuan']],
    ['1.2 million yuan', ['1200000 yuan']],
    ['eighty-six per cent of the cadres', ['86 percent']],
    ['9% hold a degree', ['9 percent']],
    ['one hundred and sixty-six people', ['166 people']],
    ['in April 2010', ['4 month', '2010 year']],
    ['every Friday afternoon', ['5 weekday']],
    ['twice a year', ['half-year rate']],
    ['a second prize', ['2 ordinal']],
    ['eight consecutive hours', ['8 hour']],
  ])('reads “%s”', (text, quantities) => {
    expect(read(text).sort()).toEqual([...quantities].sort());
  });

  it.each(['First, the system was improved.', 'one of the books', 'they may march on'])(
    'finds none in “%s”',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it('blanks out what it read and keeps every other character in its place', () => {
    const { rest } = englishQuantities('They study eight hours each week.');
    expect(rest).toHaveLength('They study eight hours each week.'.length);
    expect(rest).not.toMatch(/eight|week/u);
    expect(rest.indexOf('study')).toBe(5);
  });

  it('gives back every number of hours it is given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_999_999 }), (hours) => {
        expect(read(`${hours.toLocaleString('en')} hours`)).toEqual([`${hours} hour`]);
      }),
    );
  });
});
