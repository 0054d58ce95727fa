import type { Lexicon } from '../models/lexicon.ts';
import { americanSpelling, englishStem, englishWords, isEnglishStopWord } from '../text/english.ts';
import { irregularBase } from '../text/irregularForms.ts';
import type { ReadWords } from './wordReader.ts';

/** A content word of an English sentence, in the forms it may be looked up by. */
export interface EnglishWord {
  word: string;
  stems: readonly string[];
  /** −ln of its share of English text. */
  rarity: number;
}

/** The content words of an English text, each once. */
export function englishContent(text: string, lexicon: Lexicon): EnglishWord[] {
  const words = englishWords(text).filter(
    (word) => /^[a-z]{2,}$/u.test(word) && !isEnglishStopWord(word),
  );
  return [...new Set(words)].map((word) => ({
    word,
    stems: [word, irregularBase(word) ?? word, americanSpelling(word)].map(englishStem),
    rarity: lexicon.englishRarity(word),
  }));
}

/** Words shorter than this stand in any pinyin by chance. */
const SHORTEST_NAME = 5;

/** The rarity-weighted share of words that some text of the book says: in its senses, its Latin words or its pinyin. */
export function shareSaid(words: readonly EnglishWord[], read: ReadWords): number {
  let said = 0;
  let total = 0;
  for (const { word, stems, rarity } of words) {
    total += rarity;
    const stands =
      stems.some((stem) => read.stems.has(stem)) ||
      (word.length >= SHORTEST_NAME && read.letters.includes(word));
    if (stands) said += rarity;
  }
  return total === 0 ? 1 : said / total;
}
