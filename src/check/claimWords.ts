import type { Lexicon } from '../models/lexicon.ts';
import { chineseQuantities } from '../text/chineseQuantities.ts';
import { isChineseStopWord } from '../text/chineseStopWords.ts';
import { segmenter } from '../text/segmenter.ts';
import type { EnglishSentence } from './readEnglish.ts';
import { saysWord, standsIn, type EnglishWord } from './englishShare.ts';
import type { MeantWord, ReadWords } from './wordReader.ts';

/** A content word of a claim, and how words of the book may say it. */
export interface ClaimWord {
  text: string;
  /** −ln of its share of the language's text. */
  rarity: number;
  /** Whether it stands there, or a word of one of its senses: 0 to 1. */
  stands: (read: ReadWords) => number;
  /** How nearly some word there means the same, 0 to 1; at least `stands`. */
  means: (read: ReadWords) => number;
}

/** Words no dictionary knows are names or slips: as telling as a word in a million. */
const UNKNOWN_RARITY = 14;

/** Cosines of word vectors that say nothing, and that say the same. */
const [UNLIKE, ALIKE] = [0.3, 0.75];

/** A word of a like meaning is never as sure as the word. */
const TOP_LIKENESS = 0.9;

/** Content words of a Chinese clause, normalised, each once. */
export function chineseClaimWords(clause: string, lexicon: Lexicon): ClaimWord[] {
  const words = new Set(segmenter().cut(clause, true));
  return [...words].flatMap((text) => {
    const isWord = /^\p{Script=Han}+$/u.test(text) && !isChineseStopWord(text);
    if (!isWord || isNumeral(text)) return [];
    const rarity = lexicon.chineseRarity(text) ?? UNKNOWN_RARITY;
    const likeness = likenessOf(text, lexicon);
    const stands = (read: ReadWords): number => partStanding(text, read.tight);
    return [
      { text, rarity, stands, means: (read) => Math.max(stands(read), likeness(read.words)) },
    ];
  });
}

/** Content words of an English clause, each once. */
export function englishClaimWords({ words }: Pick<EnglishSentence, 'words'>): ClaimWord[] {
  return words.map((word: EnglishWord) => ({
    text: word.word,
    rarity: word.rarity,
    stands: (read) => Number(standsIn(word, read)),
    means: (read) => saysWord(word, read),
  }));
}

function isNumeral(word: string): boolean {
  return (
    /^[〇零一二两三四五六七八九十百千万亿]/u.test(word) &&
    (word.length === 1 || chineseQuantities(word).length > 0)
  );
}

/** All of a word, or the longest part of it: a character of two is a third of it. */
function partStanding(word: string, tight: string): number {
  if (tight.includes(word)) return 1;
  for (let length = word.length - 1; length > 0; length -= 1)
    for (let at = 0; at + length <= word.length; at += 1)
      if (tight.includes(word.slice(at, at + length)))
        return (0.8 * (length - (length === 1 ? 0.4 : 0))) / word.length;
  return 0;
}

function likenessOf(word: string, lexicon: Lexicon): (words: readonly MeantWord[]) => number {
  const own = new Float32Array(lexicon.dimensions);
  const has = lexicon.addChinese(word, 1, own);
  const known = new Map<string, number>();
  return (words) => {
    if (!has) return 0;
    let most = 0;
    for (const { word: other, vector } of words) {
      let alike = known.get(other);
      if (alike === undefined) {
        let cosine = 0;
        for (let at = 0; at < own.length; at += 1) cosine += own[at]! * vector[at]!;
        alike = TOP_LIKENESS * Math.min(1, Math.max(0, (cosine - UNLIKE) / (ALIKE - UNLIKE)));
        known.set(other, alike);
      }
      most = Math.max(most, alike);
    }
    return most;
  };
}
