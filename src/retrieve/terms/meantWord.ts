import type { Lexicon } from '../../models/lexicon.ts';

/** Shorter words are too alike for a slip to be told from another word; a name may be a word of its own. */
const SHORTEST = { word: 5, name: 7 };

/** Longer ones are no word's slip: the longest word of the lexicon has 23 letters. */
const LONGEST = 30;

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The English word a mistyped one was meant to be (lower case): the most frequent word of the lexicon that differs by
 * one letter left out, put in, exchanged or changed places with its neighbour. Null for a word the lexicon
 * knows, for a short one, and where nothing is that near. `isName`: it is written like a name.
 */
export function meantWord(
  word: string,
  { lexicon, isName }: { lexicon: Pick<Lexicon, 'hasEnglish' | 'englishRarity'>; isName: boolean },
): string | null {
  const shortest = isName ? SHORTEST.name : SHORTEST.word;
  if (word.length < shortest || word.length > LONGEST || !/^[a-z]+$/u.test(word)) return null;
  if (lexicon.hasEnglish(word)) return null;
  const near = [...neighboursOf(word)].filter((other) => lexicon.hasEnglish(other));
  near.sort((a, b) => lexicon.englishRarity(a) - lexicon.englishRarity(b));
  return near[0] ?? null;
}

/** Every spelling one slip away. */
function neighboursOf(word: string): Set<string> {
  const near = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    for (const letter of LETTERS) {
      near.add(before + letter + after);
      near.add(before + letter + after.slice(1));
    }
    near.add(before + after.slice(1));
    near.add(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
  }
  near.delete(word);
  return near;
}
