import type { Lexicon } from '../../../models/lexicon.ts';
import { isEnglishStopWord } from '../../../text/english.ts';
import type { Book } from '../../../types.ts';
import { nameWords, type NameWord } from './nameWords.ts';
import { isExact, isTranslation } from './translatedWord.ts';
import type { NamedCase, UnitName } from './unitName.ts';
import { largest } from '../../../text/largest.ts';

/** When an English word says what a word of a Chinese name does. Chosen on the first book, whose 36 units have English names. */
const LEAST = {
  /** Fit of a translation that only shares a character with the word. */
  fitOfKin: 0.85,
  /** Nearness in meaning, by itself and beside a character shared. */
  nearness: 0.72,
  nearnessOfKin: 0.4,
};

/** Lengths of the English phrases that may say one Chinese word, in words: Communist Youth League is 共青团. */
const PHRASES = [3, 2, 1];

/** Share of a Chinese name, its place apart, that the English one must say. */
const LEAST_SAID = 0.6;

/** Units of which this much less is said are not meant. */
const MARGIN = 0.1;

/** What an English name says of the level of a unit; Chinese names often leave it out. */
const LEVEL = new Set(
  'municipal city county district provincial province town township'.split(' '),
);

/** Words kept with what they say: 2 MB. */
const MAX_WORDS = 5_000;

/** What an English name says of a Chinese one: a share of its own words, and of its place so many characters. */
interface Said {
  own: number;
  place: number;
}

/** What an English name leaves of a Chinese one, and whether it says more of its level or place. */
interface Left {
  unsaid: readonly NameWord[];
  hasExtra: boolean;
}

const NOTHING: Said = { own: 0, place: 0 };

/**
 * Knows units by what their Chinese names say in English, for books that give them no English names: Yunhe Heating
 * Company is 云河热力公司. Every word of the English name must say something of the Chinese one.
 */
export class UnitTranslator {
  private readonly units: { named: NamedCase; words: NameWord[] }[];
  private readonly vocabulary: NameWord[];
  /** In pinyin: places where units lie, and those that titles name, which units of 云河市 often do not (市统计局). */
  private readonly places: ReadonlySet<string>;
  private readonly titlePlaces: ReadonlySet<string>;
  /** All runs of words of the names, in pinyin. */
  private readonly runs: ReadonlySet<string>;
  private readonly sayings = new Map<string, ReadonlySet<string>>();
  private readonly translated = new Map<string, readonly string[]>();

  constructor(
    books: readonly Book[],
    private readonly lexicon: Lexicon,
  ) {
    this.units = books.flatMap((book) =>
      book.cases.map((study) => ({
        named: { book: book.id, study },
        words: nameWords(study.unit),
      })),
    );
    const words = this.units.flatMap((unit) => unit.words);
    this.vocabulary = [...new Map(words.map((word) => [word.text, word])).values()];
    this.runs = new Set(this.units.flatMap((unit) => runsInPinyin(unit.words)));
    this.titlePlaces = placesIn(books.flatMap(({ title }) => nameWords(title)));
    this.places = new Set([...this.titlePlaces, ...placesIn(words)]);
  }

  /** Whether a word is a place in pinyin. */
  isPlace(word: string): boolean {
    return this.places.has(word);
  }

  /**
   * The units that an English name (its words, lower case) means, by their full name where it names their place (not
   * only its level); undefined where none is meant. Names of one word are too short to tell.
   */
  find(name: readonly string[]): UnitName | undefined {
    const content = name.filter((word) => !isEnglishStopWord(word) && word !== 'people');
    if (content.length < 2 || !content.every((_, at) => this.saysAnything(content, at))) {
      return undefined;
    }
    const scored = this.units.map(({ named, words }) => ({ named, ...this.said(content, words) }));
    const best = largest(
      scored.map(({ own }) => own),
      0,
    );
    if (best < LEAST_SAID) return undefined;
    const likely = scored.filter(({ own }) => own >= best - MARGIN);
    const place = largest(likely.map((one) => one.place));
    const cases = likely.filter((one) => one.place === place).map(({ named }) => named);
    return { match: place > 1 ? 'full' : 'short', cases };
  }

  /** Words of the Chinese names that the lexicon gives for an English word, or for some together: none that are only near. */
  wordsSaidBy(words: string): readonly string[] {
    const known = this.translated.get(words);
    if (known !== undefined) return known;
    const english = words.split(' ');
    const fits = this.fitsOf(english);
    const said = this.vocabulary.filter((word) => isTranslation(word, english, fits));
    const texts = said.map(({ text }) => text);
    if (this.translated.size < MAX_WORDS) this.translated.set(words, texts);
    return texts;
  }

  /** A quick look: whether a word says something of any name, alone or with those beside it. */
  private saysAnything(english: readonly string[], at: number): boolean {
    const word = english[at]!;
    if (this.runs.has(word) || this.mayBeExtra(word)) return true;
    return phrasesAround(english, at).some((phrase) => this.saidBy(phrase).size > 0);
  }

  private said(english: readonly string[], chinese: readonly NameWord[]): Said {
    const readings = this.readings(english, chinese).map((left) => saidBut(left, chinese));
    return readings.reduce((best, one) => (one.own > best.own ? one : best), NOTHING);
  }

  /** Every way to read the English words as words of the name: what of the name is left unsaid. */
  private readings(english: readonly string[], left: readonly NameWord[]): Left[] {
    const [first] = english;
    if (first === undefined) return [{ unsaid: left, hasExtra: false }];
    const after = (length: number, words: readonly NameWord[]): Left[] =>
      this.readings(
        english.slice(length),
        left.filter((word) => !words.includes(word)),
      );
    const run = inPinyin(first, left);
    if (run !== null) return after(1, run);
    const found = PHRASES.filter((length) => length <= english.length).flatMap((length) => {
      const said = this.saidBy(english.slice(0, length).join(' '));
      return left.filter(({ text }) => said.has(text)).flatMap((word) => after(length, [word]));
    });
    if (found.length > 0 || !this.mayBeExtra(first)) return found;
    return after(1, []).map(({ unsaid }) => ({ unsaid, hasExtra: true }));
  }

  private mayBeExtra(word: string): boolean {
    return LEVEL.has(word) || this.titlePlaces.has(word);
  }

  /** Words of all names that one English word says, or some together. */
  private saidBy(words: string): ReadonlySet<string> {
    const known = this.sayings.get(words);
    if (known !== undefined) return known;
    const english = words.split(' ');
    const fits = this.fitsOf(english);
    const isKin = (word: NameWord): boolean =>
      english.length === 1 && !isExact(word, words) && this.isKin(words, word.text, fits);
    const isSaid = (word: NameWord): boolean => isTranslation(word, english, fits) || isKin(word);
    const said = new Set(this.vocabulary.filter(isSaid).map(({ text }) => text));
    if (this.sayings.size < MAX_WORDS) this.sayings.set(words, said);
    return said;
  }

  private fitsOf(english: readonly string[]): Map<string, number> {
    return new Map(this.lexicon.translations(english).map(({ word, fit }) => [word, fit]));
  }

  /** Near in meaning, or less near and translated by a word that shares a character (heating: 供热, 热力). */
  private isKin(english: string, chinese: string, fits: ReadonlyMap<string, number>): boolean {
    if (chinese.length < 2) return false;
    const nearness = this.nearness(english, chinese);
    if (nearness >= LEAST.nearness) return true;
    if (nearness < LEAST.nearnessOfKin) return false;
    return [...fits].some(
      ([word, fit]) => fit >= LEAST.fitOfKin && [...word].some((one) => chinese.includes(one)),
    );
  }

  private nearness(english: string, chinese: string): number {
    const a = new Float32Array(this.lexicon.dimensions);
    const b = new Float32Array(this.lexicon.dimensions);
    if (!this.lexicon.addEnglish(english, 1, a)) return 0;
    if (!this.lexicon.addChinese(chinese, 1, b)) return 0;
    const dot = a.reduce((sum, value, at) => sum + value * b[at]!, 0);
    return dot / (Math.hypot(...a) * Math.hypot(...b));
  }
}

/** The phrases that a word is part of, itself among them. */
function phrasesAround(words: readonly string[], at: number): string[] {
  return PHRASES.flatMap((length) =>
    Array.from({ length }, (_, back) => at - back)
      .filter((from) => from >= 0 && from + length <= words.length)
      .map((from) => words.slice(from, from + length).join(' ')),
  );
}

function saidBut({ unsaid, hasExtra }: Left, chinese: readonly NameWord[]): Said {
  if (unsaid.some(({ isKind }) => isKind)) return NOTHING;
  // A municipal bureau is not the one of a county.
  if (hasExtra && unsaid.some(({ isPlace, text }) => isPlace && text.length > 1)) return NOTHING;
  const own = chinese.filter(({ isPlace }) => !isPlace);
  const unsaidOwn = unsaid.filter(({ isPlace }) => !isPlace);
  const places = chinese.filter((word) => word.isPlace && !unsaid.includes(word));
  return {
    own: own.length === 0 ? 1 : 1 - charactersOf(unsaidOwn) / charactersOf(own),
    place: charactersOf(places),
  };
}

/** Words of the name, one after another, that read like an English word in pinyin: 让胡路, 七星·泡. */
function inPinyin(english: string, chinese: readonly NameWord[]): NameWord[] | null {
  for (let from = 0; from < chinese.length; from += 1) {
    let read = '';
    for (let to = from; to < chinese.length && read.length < english.length; to += 1) {
      read += chinese[to]!.pinyin;
      if (read === english) return chinese.slice(from, to + 1);
    }
  }
  return null;
}

function runsInPinyin(words: readonly NameWord[]): string[] {
  return words.flatMap((_, from) => {
    let read = '';
    return words.slice(from).map(({ pinyin }) => (read += pinyin));
  });
}

function placesIn(words: readonly NameWord[]): Set<string> {
  return new Set(words.filter(({ isPlace }) => isPlace).map(({ pinyin }) => pinyin));
}

function charactersOf(words: readonly NameWord[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}
