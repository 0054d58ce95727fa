import { dot } from '../models/dot.ts';
import type { Lexicon } from '../models/lexicon.ts';
import { americanSpelling, englishStem, englishWords, isEnglishStopWord } from '../text/english.ts';
import { irregularBase } from '../text/irregularForms.ts';
import type { MeantWord, ReadWords } from './wordReader.ts';

/** A content word of an English sentence, in the forms it may be looked up by. */
export interface EnglishWord {
  word: string;
  stems: readonly string[];
  /** −ln of its share of English text. */
  rarity: number;
  /** How alike in meaning a Chinese word of the book is, 0 to `TOP_LIKENESS`. */
  likeness: (chinese: MeantWord) => number;
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
    likeness: likenessOf(word, lexicon),
  }));
}

/** A word that is like one of the book says nearly as much as one of its senses. */
const TOP_LIKENESS = 0.9;

/** Cosines of word vectors from here, where words have nothing in common, … */
const UNLIKE = 0.3;

/** … to here, where they mean about the same. */
const ALIKE = 0.6;

function likenessOf(word: string, lexicon: Lexicon): EnglishWord['likeness'] {
  const known = new Map<string, number>();
  let own: Float32Array | undefined;
  return ({ word: chinese, vector }) => {
    let alike = known.get(chinese);
    if (alike === undefined) {
      own ??= unitVector(word, lexicon);
      const cosine = dot(own, vector);
      alike = TOP_LIKENESS * Math.min(1, Math.max(0, (cosine - UNLIKE) / (ALIKE - UNLIKE)));
      known.set(chinese, alike);
    }
    return alike;
  };
}

/** All zeros for a word without a vector: it is like nothing. */
function unitVector(word: string, lexicon: Lexicon): Float32Array {
  const own = new Float32Array(lexicon.dimensions);
  lexicon.addEnglish(word, 1, own);
  const length = Math.sqrt(dot(own, own));
  return length === 0 ? own : own.map((value) => value / length);
}

/** Words shorter than this stand in any pinyin by chance. */
const SHORTEST_NAME = 5;

/**
 * The rarity-weighted share of words that some text of the book says: in its senses, its Latin words or its pinyin, and
 * in part by words of a like meaning.
 */
export function shareSaid(words: readonly EnglishWord[], read: ReadWords): number {
  let said = 0;
  let total = 0;
  for (const one of words) {
    total += one.rarity;
    said += one.rarity * saysWord(one, read);
  }
  return total === 0 ? 1 : said / total;
}

/** How surely some text of the book says a word, 0 to 1: 1 where it stands there, less where one of a like meaning does. */
export function saysWord(one: EnglishWord, read: ReadWords): number {
  if (standsIn(one, read)) return 1;
  let most = 0;
  for (const chinese of read.words) {
    if (most >= TOP_LIKENESS) break;
    most = Math.max(most, one.likeness(chinese));
  }
  return most;
}

/** Whether a word stands in some text of the book by one of its senses, in Latin letters or in pinyin. */
export function standsIn({ word, stems }: EnglishWord, read: ReadWords): boolean {
  return (
    stems.some((stem) => read.stems.has(stem)) ||
    (word.length >= SHORTEST_NAME && read.letters.includes(word))
  );
}
