import { pinyin } from 'pinyin-pro';
import { pairTerm } from '../text/words.ts';
import type { LexicalIndex } from './lexicalIndex.ts';

/** Longest run looked for, in characters: longer ones are no single name or slip. */
const LONGEST = 8;

/** Names in letters have two to four characters. */
const NAME = { least: 2, most: 4 };

/** Runs found are seldom more than one; more than this tell nothing. */
const MOST_RUNS = 6;

/** Finds runs of characters of the books by their sound: slips of the keyboard and names in pinyin. */
export class SoundFinder {
  private characters: Sounds | undefined;

  constructor(private readonly lexical: LexicalIndex) {}

  /** Runs that sound like a Chinese word, tones included, and are not the word itself (大讲唐 → 大讲堂). */
  alike(word: string): string[] {
    if (word.length < 2 || word.length > LONGEST) return [];
    const sounds = soundsOf(word);
    const { withTone } = this.known();
    const runs = this.walk('', (run) => [
      {
        characters: withTone.get(sounds[run.length]!) ?? [],
        isLast: run.length + 1 === word.length,
      },
    ]);
    return runs.filter((run) => run !== word);
  }

  /** Runs whose pinyin without tones is written with just these letters (muyuan → 牧原). */
  spelled(letters: string): string[] {
    const { withoutTone } = this.known();
    const lengths = new Map<string, number>([['', 0]]);
    return this.walk('', (run) => {
      const from = lengths.get(run)!;
      if (run.length === NAME.most) return [];
      return syllablesAt(letters, from, withoutTone).map((syllable) => {
        const characters = withoutTone.get(syllable)!;
        const to = from + syllable.length;
        for (const character of characters) lengths.set(run + character, to);
        return { characters, isLast: to === letters.length && run.length + 1 >= NAME.least };
      });
    });
  }

  /** Every run whose neighbouring characters all stand side by side in the books. */
  private walk(run: string, next: (run: string) => Step[]): string[] {
    const found: string[] = [];
    for (const { characters, isLast } of next(run)) {
      for (const character of characters) {
        if (found.length >= MOST_RUNS) return found;
        if (run !== '' && !this.stands(run.at(-1)! + character)) continue;
        if (isLast) found.push(run + character);
        else found.push(...this.walk(run + character, next));
      }
    }
    return found;
  }

  private stands(pair: string): boolean {
    return this.lexical.documentFrequency(pairTerm(pair)) > 0;
  }

  private known(): Sounds {
    this.characters ??= soundsIn(this.lexical);
    return this.characters;
  }
}

/** Characters that may come next, and whether the run is whole with one of them. */
interface Step {
  characters: readonly string[];
  isLast: boolean;
}

/** The characters of the books by how they are read. */
interface Sounds {
  withTone: Map<string, string[]>;
  withoutTone: Map<string, string[]>;
}

/** The sounds of a word in pinyin with tone numbers, one a character: 财政 → cai2, zheng4. */
export function soundsOf(word: string): string[] {
  return pinyin(word, { type: 'array', toneType: 'num', v: true });
}

function soundsIn(lexical: LexicalIndex): Sounds {
  const characters = new Set<string>();
  for (const pair of lexical.pairs()) for (const character of pair) characters.add(character);
  const sounds: Sounds = { withTone: new Map(), withoutTone: new Map() };
  for (const character of characters) {
    const readings = pinyin(character, { type: 'array', toneType: 'num', v: true, multiple: true });
    for (const reading of new Set(readings)) push(sounds.withTone, reading, character);
    const plain = readings.map((reading) => reading.replace(/[0-9]+$/u, ''));
    for (const reading of new Set(plain)) push(sounds.withoutTone, reading, character);
  }
  return sounds;
}

function push(lists: Map<string, string[]>, key: string, character: string): void {
  const own = lists.get(key);
  if (own === undefined) lists.set(key, [character]);
  else own.push(character);
}

/** Longest syllable of pinyin, in letters: zhuang. */
const LONGEST_SYLLABLE = 6;

function syllablesAt(letters: string, from: number, sounds: Map<string, string[]>): string[] {
  const syllables: string[] = [];
  for (let to = from + 1; to <= Math.min(letters.length, from + LONGEST_SYLLABLE); to += 1) {
    const syllable = letters.slice(from, to);
    if (sounds.has(syllable)) syllables.push(syllable);
  }
  return syllables;
}
