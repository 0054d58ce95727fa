import type { Lexicon } from '../models/lexicon.ts';
import { characterPairs } from './characterPairs.ts';
import { englishContent, shareSaid } from './englishShare.ts';
import { languageOfSentence } from '../text/isInLanguage.ts';
import type { WordReader } from './wordReader.ts';

/** How near words of the book are to a sentence: a share from 0 to 1. */
export type Nearness = (sentence: string) => (words: string) => number;

/** A Chinese sentence by the pairs of characters it shares, another by what of it translates. */
export function createNearness(lexicon: Lexicon, read: WordReader): Nearness {
  return (sentence) => {
    if (languageOfSentence(sentence) === 'zh') return sharedPairs(sentence, read);
    const content = englishContent(sentence, lexicon);
    return (words) => shareSaid(content, read(words));
  };
}

/** The share of a Chinese sentence's pairs of characters that some words hold. */
function sharedPairs(sentence: string, read: WordReader): (words: string) => number {
  const own = characterPairs(read(sentence).tight);
  return (words) => {
    const held = characterPairs(read(words).tight);
    let shared = 0;
    for (const pair of own) if (held.has(pair)) shared += 1;
    return shared / Math.max(1, own.size);
  };
}
