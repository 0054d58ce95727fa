import type { Lexicon } from '../models/lexicon.ts';
import { englishQuantities } from '../text/englishQuantities.ts';
import type { Quantity } from '../text/quantity.ts';
import { englishNames, type EnglishName } from './englishNames.ts';
import { englishContent, type EnglishWord } from './englishShare.ts';

/** What an English sentence says that can be looked up: each word once, as a quantity, in a name or by itself. */
export interface EnglishSentence {
  quantities: Quantity[];
  names: EnglishName[];
  words: EnglishWord[];
  /** How many passages it quotes in Chinese. */
  quotes: number;
}

const QUOTED = /[“"《「]([^”"》」]{2,80})[”"》」]/gu;

/** Takes a sentence apart; `units` finds every English name of a unit, longest first. */
export function readEnglish(
  sentence: string,
  { units, lexicon }: { units: RegExp; lexicon: Lexicon },
): EnglishSentence {
  const { quantities, rest } = englishQuantities(withoutNames(sentence, units));
  const names = englishNames(rest);
  const lower = names.reduce((left, { text }) => left.replace(text, ' '), rest);
  const quoted = [...sentence.matchAll(QUOTED)].filter(([text]) => /\p{Script=Han}/u.test(text));
  const words = englishContent(lower, lexicon);
  return { quantities, names, words, quotes: quoted.length };
}

/** Names of units, Chinese in brackets and passages quoted are no words to translate. */
function withoutNames(sentence: string, names: RegExp): string {
  return sentence
    .replace(/[（(][^）)]*\p{Script=Han}[^）)]*[）)]/gu, ' ')
    .replace(QUOTED, (whole) => (/\p{Script=Han}/u.test(whole) ? ' ' : whole))
    .replace(names, ' ');
}
