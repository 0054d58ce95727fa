import type { Lexicon } from '../models/lexicon.ts';
import { chineseQuantities } from '../text/chineseQuantities.ts';
import { isEnglishStopWord } from '../text/english.ts';
import { isChineseStopWord } from '../text/chineseStopWords.ts';
import { segmenter } from '../text/segmenter.ts';
import { characterPairs } from './characterPairs.ts';
import type { ReadWords } from './wordReader.ts';

/** Words neither dictionary knows are names or slips: as telling as a word in a million. */
const UNKNOWN_RARITY = 14;

/** What a number, a quotation or a name that stands there says for a sentence: as much as a rather rare word. */
const DETAIL_RARITY = 8;

/** Numbers are compared by value: their spelling is no word to find again. */
const NUMERAL = /^(?:百分之|分之|每|[〇零一二两三四五六七八九十百千万亿点]+$)/u;
const OPENS_WITH_NUMERAL = /^[〇零一二两三四五六七八九十百千万亿]/u;

/** What points back to what was named before: 该局, 本市. */
const POINTING = /^[该本其此]\p{Script=Han}$/u;

/** A long word of which some pairs of characters stand there (党员干部 beside 党员) is partly found. */
const IN_PARTS = 0.8;

/** And one that shares a sense with a word there, more loosely. */
const SYNONYM = 0.4;

/** Longest sense, in words, that two words can share rather than be explained by. */
const LONGEST_SENSE = 3;

/**
 * The rarity-weighted share of a Chinese sentence's content words that stand on some pages, 0 to 1; 1 for a sentence
 * without any.
 *
 * @param plain the sentence, normalised
 * `stands`: how many of its numbers and quotations were found there.
 */
export function chineseShare(
  plain: string,
  read: ReadWords,
  { lexicon, stands }: { lexicon: Pick<Lexicon, 'chineseRarity' | 'senseStems'>; stands: number },
): number {
  const shown = stands * DETAIL_RARITY;
  let found = shown;
  let total = shown;
  for (const word of contentOf(plain)) {
    const rarity = lexicon.chineseRarity(word) ?? UNKNOWN_RARITY;
    total += rarity;
    found += rarity * presence(word, { read, lexicon });
  }
  return total === 0 ? 1 : found / total;
}

/** How many content words of two and more characters a Chinese text has. */
export function chineseContent(plain: string): number {
  return contentOf(plain).length;
}

/** The clause at hand is looked for in one sentence of the book after another: its words are cut once. */
let last: { plain: string; words: string[] } = { plain: '', words: [] };

function contentOf(plain: string): string[] {
  if (last.plain !== plain) {
    const words = [...new Set(segmenter().cut(plain, true))].filter(
      (word) => /^\p{Script=Han}{2,}$/u.test(word) && !isPassedOver(word),
    );
    last = { plain, words };
  }
  return last.words;
}

/** Function words, words that point back, and what is said of numbers (三年, 每次). */
function isPassedOver(word: string): boolean {
  const isNumeral =
    NUMERAL.test(word) || (OPENS_WITH_NUMERAL.test(word) && chineseQuantities(word).length > 0);
  return isNumeral || POINTING.test(word) || isChineseStopWord(word);
}

function presence(
  word: string,
  { read, lexicon }: { read: ReadWords; lexicon: Pick<Lexicon, 'senseStems'> },
): number {
  if (read.tight.includes(word)) return 1;
  const pairs = word.length < 3 ? [] : [...characterPairs(word)];
  const found = pairs.filter((pair) => read.tight.includes(pair)).length;
  const inParts = found === 0 ? 0 : (IN_PARTS * found) / pairs.length;
  if (isMeant(word, { read, lexicon })) return Math.max(inParts, SYNONYM);
  const characters = [...word].filter((one) => read.tight.includes(one)).length;
  return Math.max(inParts, (0.3 * characters) / word.length);
}

/** Whether some word there has a sense in common with it (决定, 确定: “to decide”). */
function isMeant(
  word: string,
  { read, lexicon }: { read: ReadWords; lexicon: Pick<Lexicon, 'senseStems'> },
): boolean {
  for (const stem of lexicon.senseStems(word, LONGEST_SENSE)) {
    if (stem.length > 1 && !isEnglishStopWord(stem) && read.stems.has(stem)) return true;
  }
  return false;
}
