import { describe, expect, it } from 'vitest';
import { LexicalIndex } from '../store/lexicalIndex.ts';
import { parallelGroups } from './parallelGroups.ts';

const lexical = LexicalIndex.build([['自学', '=studi', '=friday'], ['自学', '=read'], ['studi']]);

describe('parallelGroups()', () => {
  it('asks for each word once, by its stem, and leaves out what only asks', () => {
    const { groups, rarity } = parallelGroups('What do they study, studying on Fridays?', lexical);
    expect(groups.map(({ terms }) => terms)).toEqual([
      [{ term: '=studi', weight: 1 }],
      [{ term: '=fridai', weight: 1 }],
    ]);
    expect(rarity).toBeCloseTo(lexical.idf(1) + lexical.idf(0));
  });

  it('asks for nothing where no passage has a word of it in English', () => {
    expect(parallelGroups('Where is the library?', lexical)).toEqual({ groups: [], rarity: 0 });
  });
});
