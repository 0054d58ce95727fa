import type { Lexicon } from '../../src/models/lexicon.ts';
import { textWeight } from '../../src/models/textWeight.ts';

/** The words each mean is taken over: the frequent English ones, all Chinese ones. */
export interface LanguageWords {
  english: readonly string[];
  chinese: readonly string[];
}

/**
 * What all texts of a language have in common: the mean vector of a text in which every word stands as often as
 * it does in the language. The lexicon stores both, so it must be built anew when the way it sums vectors changes.
 */
export function languageMeans(
  lexicon: Lexicon,
  { english, chinese }: LanguageWords,
): { englishMean: Float32Array; chineseMean: Float32Array } {
  return {
    englishMean: meanText(lexicon, english, (word) => ({
      rarity: lexicon.englishRarity(word),
      add: (weight, sum) => lexicon.addEnglish(word, weight, sum),
    })),
    chineseMean: meanText(lexicon, chinese, (word) => ({
      rarity: lexicon.chineseRarity(word)!,
      add: (weight, sum) => lexicon.addChinese(word, weight, sum),
    })),
  };
}

function meanText(
  { dimensions }: Lexicon,
  words: readonly string[],
  read: (word: string) => { rarity: number; add: (weight: number, sum: Float32Array) => void },
): Float32Array {
  const sum = new Float32Array(dimensions);
  let total = 0;
  for (const word of words) {
    const { rarity, add } = read(word);
    const weight = Math.exp(-rarity) * textWeight(rarity);
    add(weight, sum);
    total += weight;
  }
  return sum.map((value) => value / total);
}
