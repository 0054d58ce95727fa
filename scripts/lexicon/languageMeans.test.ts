import { describe, expect, it } from 'vitest';
import { Lexicon, lexiconFormat, readLexiconBytes } from '../../src/models/lexicon.ts';
import { unpackArrays, type PackedArray } from '../../src/packArrays.ts';
import { englishStem, isEnglishStopWord } from '../../src/text/english.ts';
import { FREQUENT_WORDS } from './frequentWords.ts';
import { languageMeans } from './languageMeans.ts';

const bytes = readLexiconBytes();
const { arrays } = unpackArrays(lexiconFormat, bytes);
const words = (list: PackedArray): string[] =>
  Buffer.from(list.buffer, list.byteOffset, list.byteLength).toString().split('\n');

describe('the shipped lexicon', () => {
  it('holds the means this program makes of it: otherwise run `npm run build:lexicon`', () => {
    const english = words(arrays.englishWords!);
    const means = languageMeans(new Lexicon(bytes), {
      english: english.slice(0, FREQUENT_WORDS),
      chinese: words(arrays.chineseWords!),
    });
    expect(means.englishMean).toEqual(arrays.englishMean);
    expect(means.chineseMean).toEqual(arrays.chineseMean);
  });

  it('has no word in its senses that this program leaves out of them', () => {
    const english = words(arrays.englishWords!);
    const used = new Set(Array.from(arrays.tokens!, (id) => english[id]!));
    expect([...used].filter(isEnglishStopWord)).toEqual([]);
  });

  it('holds the stems this program cuts', () => {
    const english = words(arrays.englishWords!);
    const stems = words(arrays.stems!);
    const stored = Array.from(arrays.englishStems!, (id) => stems[id]);
    expect(stored).toEqual(english.map(englishStem));
  });
});
