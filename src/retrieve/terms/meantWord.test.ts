import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../models/lexicon.ts';
import { meantWord } from './meantWord.ts';

const lexicon = loadLexicon();
const meant = (word: string, isName = false) => meantWord(word, { lexicon, isName });

describe('meantWord()', () => {
  it.each([
    ['patnets', 'patents'], // two letters changed places
    ['techology', 'technology'], // one left out
    ['acccording', 'according'], // one put in
    ['professer', 'professor'], // one exchanged
  ])('%s → %s', (word, expected) => {
    expect(meant(word)).toBe(expected);
  });

  it('leaves known, short and quite other words alone', () => {
    expect(['patents', 'teh', 'dimmable', 'tr1z'].map((word) => meant(word))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('takes a short name for no slip, a long one for one', () => {
    expect(meant('muyuan', true)).toBeNull();
    expect(meant('petrolem', true)).toBe('petroleum');
  });

  it('looks for no neighbours of what is longer than every word', () => {
    let lookups = 0;
    const counting = {
      hasEnglish: (word: string) => (lookups++, lexicon.hasEnglish(word)),
      englishRarity: (word: string) => lexicon.englishRarity(word),
    };
    expect(meantWord('a'.repeat(2_000), { lexicon: counting, isName: false })).toBeNull();
    expect(lookups).toBeLessThanOrEqual(1);
    expect(meant('polytetrafluoroethylenee')).toBe('polytetrafluoroethylene'); // the longest
  });
});
