import type { Lexicon } from '../../models/lexicon.ts';
import type { LexicalIndex } from '../store/lexicalIndex.ts';
import type { NameFinder } from './nameFinder.ts';
import type { SoundFinder } from './soundFinder.ts';

/** How a question is taken apart, unless its options say otherwise. */
export const defaultQueryOptions = {
  /** Weight of a pair of characters beside the words it crosses or makes up. */
  pairWeight: 0.5,
  /** Translations kept for one English word. */
  maxTranslations: 20,
  /** Words and phrases looked for; the rarest of a longer question. The longest of the evaluation sets has 18. */
  maxConcepts: 32,
  /** Longest English phrase looked up as a whole, in words. */
  maxPhrase: 3,
  /** How far frequent Chinese words are preferred as translations: p ∝ fit^f · share^s. */
  fitPower: 2,
  sharePower: 0.15,
  /** Single characters stand in too many words to be trusted as translations. */
  singleWeight: 0.25,
  /** Of a word that may be a name: how likely it is meant as the lexicon translates it. */
  translationShare: 0.5,
};

/** Numbers that shape how a question is taken apart. */
export type QueryOptions = typeof defaultQueryOptions;

/** What a question is taken apart with. */
export interface QueryDeps {
  lexicon: Lexicon;
  lexical: LexicalIndex;
  /** Finds foreign names as the book writes them; without it they are found by the lexicon only. */
  names?: NameFinder;
  /** Finds what sounds alike, for slips of the keyboard and names in pinyin; without it they are not understood. */
  sounds?: SoundFinder;
  /** Words that name nothing: stop words, where nothing else is said. */
  isIdle?: (word: string) => boolean;
  options?: QueryOptions;
  /** The question as typed: its capitals tell names. Without it the question itself is looked at. */
  typed?: string;
  /** It is put to several units: of things it enumerates one is enough, and common words decide little. */
  anyOfSeveral?: boolean;
}
