import { describe, expect, it } from 'vitest';
import { englishUnits } from './englishUnits.ts';

const { pattern, unitsOf } = englishUnits([
  { unit: '市财政局', unitEn: 'City Bureau of Finance', aliases: ['财政局', 'Finance Bureau'] },
  { unit: '东区财政局', unitEn: 'East District Finance Bureau', aliases: ['Finance Bureau'] },
]);

describe('englishUnits()', () => {
  it('finds the longest name and no part of a word', () => {
    const text = 'The East District finance bureau, the Finance Bureau, the Finance Bureaux.';
    expect(text.match(pattern)).toEqual(['East District finance bureau', 'Finance Bureau']);
  });

  it('knows all units a name may mean, and none by a Chinese name', () => {
    expect(unitsOf('finance bureau')).toEqual(['市财政局', '东区财政局']);
    expect(unitsOf('City Bureau of Finance')).toEqual(['市财政局']);
    expect(unitsOf('财政局')).toEqual([]);
  });

  it('finds nothing where there are no units', () => {
    expect('any text'.match(englishUnits([]).pattern)).toBeNull();
  });
});
