import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexTerms, pairTerm } from './words.ts';

describe('indexTerms()', () => {
  it('gives Chinese words with all their parts, and every pair of neighbours', () => {
    const terms = indexTerms('学习型党组织');
    expect(terms).toContain('学习');
    expect(terms).toContain('组织');
    const pairs = terms.filter((term) => term.startsWith('_'));
    expect(pairs).toEqual(['_学习', '_习型', '_型党', '_党组', '_组织']);
  });

  it('ends a run where the script changes, so that years and names stay findable', () => {
    expect(indexTerms('2015年黑豹队')).toContain('2015');
    expect(indexTerms('2015年黑豹队')).toContain('_黑豹');
    expect(indexTerms('用ABC系统')).toContain('abc');
  });

  it('takes a text of any length without a mark', () => {
    const run = Array.from({ length: 150_000 }, (_, at) =>
      String.fromCharCode(0x4e00 + (at % 9_999)),
    );
    const pairs = indexTerms(run.join('')).filter((term) => term.startsWith('_'));
    expect(pairs).toHaveLength(149_999);
  });

  it('keeps numbers whole, without the commas of thousands', () => {
    expect(indexTerms('1,200 and 3.5')).toEqual(['1200', '3.5']);
  });

  it('stems English words and leaves function words out', () => {
    expect(indexTerms('the planned studies')).toEqual(['plan', 'studi']);
  });

  it('takes traditional and full-width spelling as the same', () => {
    expect(indexTerms('學習ＡＢＣ')).toEqual(indexTerms('学习ABC'));
  });

  it('keeps repeats: two mentions are two terms', () => {
    expect(indexTerms('学习，学习').filter((term) => term === '_学习')).toHaveLength(2);
  });

  it('makes one pair fewer than there are characters in each run', () => {
    const run = fc.array(fc.constantFrom(...'学习型党组织建设大庆油田'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 4 }), (runs) => {
        const text = runs.map((characters) => characters.join('')).join('，');
        const pairs = indexTerms(text).filter((term) => term.startsWith('_'));
        const expected = runs.reduce((sum, { length }) => sum + length - 1, 0);
        expect(pairs).toHaveLength(expected);
      }),
    );
  });
});

describe('pairTerm()', () => {
  it('marks a pair apart from the word of the same two characters', () => {
    expect(pairTerm('学习')).not.toBe('学习');
    expect(indexTerms('学习')).toEqual(expect.arrayContaining(['学习', pairTerm('学习')]));
  });
});
