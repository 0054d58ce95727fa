import type { LexicalIndex } from '../store/lexicalIndex.ts';
import type { Concept } from './concept.ts';
import type { QueryDeps } from './queryDeps.ts';
import { frequencyOfPairs } from './variantTerms.ts';
import { largest } from '../../text/largest.ts';

/** Words of a name in pinyin: He Muyuan, Zhao Tian Shi. */
const MOST_WORDS = 3;

/** A single word is taken for a name in pinyin from this length on, in letters. */
const LEAST_LETTERS = 5;

export interface PersonDeps extends QueryDeps {
  /** Whether a word (lower case) is written like a name. */
  isName: (word: string) => boolean;
}

/**
 * A name in pinyin that starts at a word, as the books write it: several words where all are written like names,
 * a single one only where it is no English word. Null where nothing in the books sounds like it.
 */
export function personAt(
  words: readonly string[],
  at: number,
  deps: PersonDeps,
): { concept: Concept; length: number } | null {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length -= 1) {
    const concept = personOf(words.slice(at, at + length), deps);
    if (concept === null) continue;
    const whole = withHead(concept, words[at + length], deps);
    return whole === null ? { concept, length } : { concept: whole, length: length + 1 };
  }
  return null;
}

function personOf(
  words: readonly string[],
  { lexical, lexicon, sounds, isName }: PersonDeps,
): Concept | null {
  if (!words.every((word) => /^[a-z]+$/u.test(word) && isName(word))) return null;
  const letters = words.join('');
  const isWord = letters.length < LEAST_LETTERS || lexicon.translations(words).length > 0;
  if (words.length === 1 && isWord) return null;
  const runs = sounds?.spelled(letters) ?? [];
  return runs.length === 0 ? null : nameOf(words.join(' '), runs, lexical);
}

/** With the word after the name that says what it is of, where the books write the two as one: Binhe Road, 滨河路. */
function withHead(
  name: Concept,
  word: string | undefined,
  { lexical, lexicon, isName }: PersonDeps,
): Concept | null {
  if (word === undefined || !isName(word)) return null;
  const heads = lexicon.translations([word]);
  const runs = name.variants
    .flatMap(({ text }) => heads.map((head) => text + head.word))
    .filter((run) => frequencyOfPairs(run, lexical) > 0);
  if (runs.length === 0) return null;
  return nameOf(`${name.text} ${word}`, [...new Set(runs)], lexical);
}

function nameOf(text: string, runs: readonly string[], lexical: LexicalIndex): Concept {
  const df = largest(runs.map((run) => frequencyOfPairs(run, lexical)));
  return {
    ...{ text, rarity: lexical.idf(df), df, share: 1 },
    variants: runs.map((run) => ({ text: run, weight: 1 / runs.length })),
    ...{ isLiteral: true, isPerson: true },
  };
}
