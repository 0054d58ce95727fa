import { englishStem, isEnglishStopWord } from '../../../text/english.ts';
import { syllablesOf } from '../../../text/romanise.ts';
import type { Span } from '../../../types.ts';
import type { SayableName } from './sayableNames.ts';
import type { NamedCase } from '../names/unitName.ts';
import type { UnitTranslator } from '../names/unitTranslator.ts';

/** A name found in full, and the cases it means. */
export interface NamedInFull extends Span {
  cases: readonly NamedCase[];
}

/** A word of a question as typed; `word` in lower case. */
export interface WordOfQuestion extends Span {
  word: string;
  capital: boolean;
}

/** A question as it is looked through. */
export interface LookedThrough {
  /** Normalised. */
  plain: string;
  /** `plain` as the segmenter cuts it. */
  cut: readonly (Span & { tag: string })[];
  /** As typed: with its capitals, as long as `plain`. */
  typed: string;
  /** `typed` word by word. */
  words: readonly WordOfQuestion[];
  /** What it names in full. */
  known: readonly NamedInFull[];
}

/** Pieces `from` to `to` of a name. */
interface Run {
  name: SayableName;
  from: number;
  to: number;
}

/** A run said at a place of a question. */
export interface Saying extends Run, Span {
  isSound: boolean;
  isCapital: boolean;
}

/** Longest piece of a Chinese name that is looked up, in characters. */
const LONGEST = 8;

/** Longest piece that is looked up in pinyin, in syllables, and how many words of a question may spell it. */
const LONGEST_SOUND = 5;
const MOST_WORDS = 3;

/** Shorter spellings in pinyin are English words too often. */
const SHORTEST_SOUND = 5;

const HAN = /^\p{Script=Han}+$/u;

/** Finds the pieces of some names that a question says. */
export class NameSayings {
  private readonly runs = new Map<string, Run[]>();
  /** Words of one character, which are looked up only where they are translated: 站, 三. */
  private readonly singles = new Map<string, Run[]>();
  private readonly sounds = new Map<string, Run[]>();
  private readonly stems = new Map<string, Run[]>();

  constructor(
    names: { chinese: readonly SayableName[]; english: readonly SayableName[] },
    private readonly translator: UnitTranslator | null,
  ) {
    for (const name of names.chinese) this.addChinese(name);
    for (const name of names.english) {
      name.pieces.forEach((piece, from) =>
        pushTo(this.stems, englishStem(piece), { name, from, to: from + 1 }),
      );
    }
  }

  private addChinese(name: SayableName): void {
    const { pieces } = name;
    const syllables = syllablesOf(pieces.join(''));
    for (let from = 0; from < pieces.length; from += 1) {
      pushTo(this.singles, pieces[from]!, { name, from, to: from + 1 });
      for (let to = from + 2; to <= Math.min(pieces.length, from + LONGEST); to += 1) {
        const text = pieces.slice(from, to).join('');
        if (!HAN.test(text)) break;
        pushTo(this.runs, text, { name, from, to });
        if (to - from > LONGEST_SOUND || syllables.length !== pieces.length) continue;
        const sound = syllables.slice(from, to).join('');
        if (sound.length >= SHORTEST_SOUND) pushTo(this.sounds, sound, { name, from, to });
      }
    }
  }

  /** In Chinese. */
  inChinese({ plain, known }: LookedThrough): Saying[] {
    const sayings = new Sayings(known);
    /** Of each name: how far it has been said. What lies within that is said already. */
    const reached = new Map<SayableName, number>();
    const seen = new Set<string>();
    for (let start = 0; start < plain.length; start += 1) {
      for (let end = Math.min(plain.length, start + LONGEST); end >= start + 2; end -= 1) {
        const text = plain.slice(start, end);
        const runs = seen.has(text) ? undefined : this.runs.get(text);
        if (runs === undefined || known.some((name) => overlaps(name, { start, end }))) continue;
        seen.add(text);
        for (const run of runs) {
          if ((reached.get(run.name) ?? 0) >= end) continue;
          reached.set(run.name, end);
          sayings.add({ ...run, start, end, isSound: false, isCapital: false });
        }
      }
    }
    return sayings.found;
  }

  /** In English words or in pinyin. */
  inEnglish({ words, known }: LookedThrough): Saying[] {
    const sayings = new Sayings(known);
    for (let at = 0; at < words.length; at += 1) {
      if (isEnglishStopWord(words[at]!.word)) continue;
      for (let many = Math.min(MOST_WORDS, words.length - at); many > 0; many -= 1) {
        const phrase = words.slice(at, at + many);
        const { start } = phrase[0]!;
        const { end } = phrase.at(-1)!;
        // The first word of a question has a capital in any case.
        const isCapital = phrase.some(({ capital }, index) => capital && at + index > 0);
        const said = phrase.map(({ word }) => word.replace(/['’]s$/u, ''));
        for (const run of this.sounds.get(said.join('')) ?? [])
          sayings.add({ ...run, start, end, isSound: true, isCapital });
        for (const run of this.meantBy(said))
          sayings.add({ ...run, start, end, isSound: false, isCapital });
      }
    }
    return sayings.found;
  }

  private meantBy(words: readonly string[]): Run[] {
    const translated = this.translator?.wordsSaidBy(words.join(' ')) ?? [];
    return [
      ...translated.flatMap((text) => this.runs.get(text) ?? this.singles.get(text) ?? []),
      ...(words.length > 1 ? [] : (this.stems.get(englishStem(words[0]!)) ?? [])),
    ];
  }
}

/** What a question says of names, each run of a name once; nothing of what is named in full: “bureau” there is said of that one. */
class Sayings {
  readonly found: Saying[] = [];
  private readonly runs = new Set<string>();
  private readonly ids = new Map<SayableName, number>();

  constructor(private readonly known: readonly Span[]) {}

  add(saying: Saying): void {
    if (this.known.some((name) => overlaps(name, saying))) return;
    const { name, from, to } = saying;
    if (!this.ids.has(name)) this.ids.set(name, this.ids.size);
    const run = `${this.ids.get(name)} ${from} ${to} ${saying.isSound}`;
    if (this.runs.has(run)) return;
    this.runs.add(run);
    this.found.push(saying);
  }
}

/** Whether two spans share a place. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Puts a value with those that a key has. */
export function pushTo<Key, T>(map: Map<Key, T[]>, key: Key, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
