import { pinyin } from 'pinyin-pro';
import { soundsOf } from '../../text/romanise.ts';
import { pairTerm } from '../../text/words.ts';
import type { LexicalIndex } from '../store/lexicalIndex.ts';

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
    const { withTone } = this.known();
    const runs = this.runsOf(soundsOf(word).map((sound) => withTone.get(sound) ?? []));
    return runs.filter((run) => run !== word);
  }

  /** Runs whose pinyin without tones is written with just these letters (muyuan → 牧原). */
  spelled(letters: string): string[] {
    const { withoutTone } = this.known();
    const runs = spellings(letters, withoutTone, NAME.most)
      .filter((syllables) => syllables.length >= NAME.least)
      .flatMap((syllables) => this.runsOf(syllables.map((one) => withoutTone.get(one)!)));
    return [...new Set(runs)].slice(0, MOST_RUNS);
  }

  /** Runs of one character of each list whose neighbours all stand side by side in the books. */
  private runsOf(lists: readonly (readonly string[])[]): string[] {
    if (lists.some(({ length }) => length === 0)) return [];
    let runs = [...lists[0]!];
    for (const characters of lists.slice(1)) {
      runs = runs.flatMap((run) =>
        characters.filter((next) => this.stands(run.at(-1)! + next)).map((next) => run + next),
      );
    }
    return runs.slice(0, MOST_RUNS);
  }

  private stands(pair: string): boolean {
    return this.lexical.documentFrequency(pairTerm(pair)) > 0;
  }

  private known(): Sounds {
    this.characters ??= soundsIn(this.lexical);
    return this.characters;
  }
}

/** The characters of the books by how they are read. */
interface Sounds {
  withTone: Map<string, string[]>;
  withoutTone: Map<string, string[]>;
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

/** Every way to read letters as at most so many syllables. */
function spellings(letters: string, sounds: Map<string, string[]>, most: number): string[][] {
  if (letters === '') return [[]];
  if (most === 0) return [];
  const ways: string[][] = [];
  for (let end = 1; end <= Math.min(letters.length, LONGEST_SYLLABLE); end += 1) {
    const syllable = letters.slice(0, end);
    if (!sounds.has(syllable)) continue;
    for (const rest of spellings(letters.slice(end), sounds, most - 1))
      ways.push([syllable, ...rest]);
  }
  return ways;
}
