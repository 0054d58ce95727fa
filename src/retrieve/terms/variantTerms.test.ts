import { describe, expect, it } from 'vitest';
import { indexTerms } from '../../text/words.ts';
import { LexicalIndex } from '../store/lexicalIndex.ts';
import { frequencyOf, frequencyOfPairs, pairShares, variantTerms } from './variantTerms.ts';

const lexical = LexicalIndex.build(['党组织学习 KPI', '学习科学发展观'].map(indexTerms));

describe('variantTerms()', () => {
  it('looks two characters up as a pair, other words and Latin terms as they are', () => {
    expect(variantTerms({ text: '学习', weight: 0.5 }, lexical)).toEqual([
      { term: '_学习', weight: 0.5 },
    ]);
    expect(variantTerms({ text: 'kpi', weight: 1 }, lexical)).toEqual([{ term: 'kpi', weight: 1 }]);
    expect(variantTerms({ text: '党组织', weight: 1 }, lexical)).toEqual([
      { term: '党组织', weight: 1 },
    ]);
  });

  it('gives nothing for a longer run the index has no word for', () => {
    expect(variantTerms({ text: '习科学', weight: 1 }, lexical)).toEqual([]);
  });
});

describe('pairShares()', () => {
  it('gives each pair of a run its share', () => {
    expect(pairShares({ text: '爱迪生', weight: 1 })).toEqual([
      { term: '_爱迪', weight: 0.5 },
      { term: '_迪生', weight: 0.5 },
    ]);
  });
});

describe('frequencyOf() and frequencyOfPairs()', () => {
  it('count passages that hold a word, or at most hold a run', () => {
    expect(frequencyOf('学习', lexical)).toBe(2);
    expect(frequencyOf('习科学', lexical)).toBe(0);
    expect(frequencyOfPairs('习科学', lexical)).toBe(1);
    expect(frequencyOfPairs('学', lexical)).toBe(0);
  });
});
