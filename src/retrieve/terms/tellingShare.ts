import type { Lexicon } from '../../models/lexicon.ts';
import { englishWords, isEnglishStopWord } from '../../text/english.ts';
import type { Concept } from './concept.ts';
import { largest } from '../../text/largest.ts';

/**
 * Rarities in the language at large (−ln of a word's share of all text) from which a word begins to tell, and tells all
 * it can: 建设 has 7.7, 学习 8.4, 考核 10.3. Chosen on the half of the sets that is for it
 * (eval/sets/README.md).
 */
const RARITY = { from: 6, full: 10 };

/** What the most common word still tells. */
const LEAST = 0.2;

/** A word the lexicon does not have is a term or a name. */
const UNKNOWN = Infinity;

/**
 * How much a word tells beyond the book's own count, 0.2 to 1. A book has few passages, so that a common word (new, held)
 * may be rare in it by chance: asked of every unit in turn, such a word must decide little.
 */
export function tellingShare(
  { text, isLiteral }: Pick<Concept, 'text' | 'isLiteral'>,
  lexicon: Lexicon,
): number {
  if (isLiteral) return 1;
  const share = (rarityOf(text, lexicon) - RARITY.from) / (RARITY.full - RARITY.from);
  return Math.min(1, Math.max(LEAST, share));
}

/** Of a phrase, that of its rarest word. */
function rarityOf(text: string, lexicon: Lexicon): number {
  if (/\p{Script=Han}/u.test(text)) return lexicon.chineseRarity(text) ?? UNKNOWN;
  const words = englishWords(text).filter((word) => !isEnglishStopWord(word));
  return largest(
    words.map((word) => lexicon.englishRarity(word)),
    0,
  );
}
