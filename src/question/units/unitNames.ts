import type { Lexicon } from '../../models/lexicon.ts';
import { englishWords } from '../../text/english.ts';
import { parseNumeral } from '../../text/numerals.ts';
import { normaliseTight } from '../../text/normalise.ts';
import type { Book, Span } from '../../types.ts';
import { createCloseWords, type CloseWords } from './closeWords.ts';
import { createShortenedWords, type ShortenedWords } from './shortenedWords.ts';
import { NameParts } from './parts/nameParts.ts';
import { NUMERAL, NumberedNames } from './numberedNames.ts';
import { romanise, soundsOf } from '../../text/romanise.ts';
import type { NamedCase, NameMatch, UnitName } from './names/unitName.ts';
import { unitNameForms } from './unitNameForms.ts';
import { UnitTranslator } from './names/unitTranslator.ts';

/** A name found in a text, `text` being the words as they stand there. */
export interface FoundName extends Span, UnitName {
  text: string;
  /** What stands there is a slip of the keyboard or a part of the name: `text` is the name. */
  isPutRight?: true;
}

/** Units a text names, and organisations it names that are none of them. */
export interface FoundUnits {
  known: FoundName[];
  /** As they stand in the text. */
  unknown: { text: string; start: number; end: number }[];
}

/** Pinyin is written in one word or syllable by syllable; shorter spellings are left to chance words. */
const SHORTEST_PINYIN = 6;

/** Shorter names sound like too many others. */
const SHORTEST_ALIKE = 3;

/** Syllables of a name in pinyin, where each is written by itself. */
const MOST_SYLLABLES = 8;

/** Spellings tried for words that may hold slips. */
const MOST_SPELLINGS = 16;

/** What makes a name up; half a character alone is no mark. */
const LETTER = /[\p{L}\p{M}\p{N}\p{Cs}]/u;

const ORDER: readonly NameMatch[] = ['full', 'short', 'place'];

/** Names of units, in Chinese by characters, in English by words and in pinyin by letters. */
export class UnitNames {
  readonly longestChinese: number;
  /** In words. */
  readonly longestEnglish: number;
  private readonly chinese = new Map<string, UnitName>();
  private readonly english = new Map<string, UnitName>();
  private readonly pinyin = new Map<string, UnitName>();
  private readonly sounds = new Map<string, { name: string; unit: UnitName }>();
  /** Names with a number in them, by its value (第2中学). */
  private readonly valued = new Map<string, UnitName>();
  /** Full names with a number in them, whatever it is. */
  private readonly numbered = new NumberedNames();
  /** First and last characters of Chinese names. */
  private readonly edges: { openings: ReadonlySet<string>; endings: ReadonlySet<string> };
  private readonly closeWords: CloseWords;
  private readonly shortenedWords: ShortenedWords;
  /** Knows units by what their Chinese names say in English; null without a lexicon. */
  readonly translator: UnitTranslator | null;
  /** Knows units by parts of their names. */
  readonly parts: NameParts;

  constructor(books: readonly Book[], lexicon: Lexicon | null = null) {
    this.translator = lexicon === null ? null : new UnitTranslator(books, lexicon);
    this.parts = new NameParts(books, lexicon, this.translator);
    const forms = books.flatMap((book) =>
      book.cases.flatMap((study) =>
        unitNameForms(study, book.place).map((form) => ({ ...form, book: book.id, study })),
      ),
    );
    for (const match of ORDER) {
      for (const form of forms) if (form.match === match) this.add(form.name, match, form);
    }
    this.addPinyin();
    const lengths = [...this.english.keys()].map((key) => key.split(' ').length);
    this.longestChinese = longest([...this.chinese.keys()].map(({ length }) => length));
    this.longestEnglish = Math.max(longest(lengths), MOST_SYLLABLES);
    const keys = [...this.chinese.keys(), ...this.valued.keys()].map((key) => [...key]);
    this.edges = {
      openings: withNumerals(keys.map((key) => key[0]!)),
      endings: withNumerals(keys.map((key) => key.at(-1)!)),
    };
    const vocabulary = new Set([...this.english.keys()].flatMap((key) => key.split(' ')));
    this.closeWords = createCloseWords(vocabulary);
    this.shortenedWords = createShortenedWords(vocabulary);
  }

  /** Whether a Chinese name may start with this character of a normalised text; true for marks, which names do without. */
  mayOpenChinese(character: string): boolean {
    return this.edges.openings.has(character) || !LETTER.test(character);
  }

  /** The same for its last character. */
  mayEndChinese(character: string): boolean {
    return this.edges.endings.has(character) || !LETTER.test(character);
  }

  /** The unit of a Chinese name, normalised and however spaced. */
  ofChinese(name: string): UnitName | undefined {
    const key = withoutMarks(name);
    return (
      this.chinese.get(key) ?? (NUMERAL.test(key) ? this.valued.get(inDigits(key)) : undefined)
    );
  }

  /** Where a normalised text has a name that is one of ours but for its number: 第一中学 where only 第二中学 is a unit. */
  otherNumbersIn(plain: string): Span[] {
    const found: Span[] = [];
    for (const spans of this.numbered.spansIn(plain)) {
      const widest = spans.find(
        ({ start, key }) => start >= (found.at(-1)?.end ?? 0) && this.ofChinese(key) === undefined,
      );
      if (widest !== undefined) found.push({ start: widest.start, end: widest.end });
    }
    return found;
  }

  /** The unit whose Chinese name sounds just like it, tones included (市财证局): a slip of the keyboard. */
  ofSound(name: string): { name: string; unit: UnitName } | undefined {
    return this.sounds.get(soundsOf(name).join(' '));
  }

  /** The unit of an English name, given by its words in lower case; long words may be a letter off or cut short. */
  ofEnglish(words: readonly string[]): UnitName | undefined {
    const exact = this.english.get(words.join(' ')) ?? this.pinyin.get(words.join(''));
    if (exact !== undefined || words.length < 2) return exact;
    let spellings = [''];
    for (const word of words) {
      if (spellings.length === 0) return undefined;
      const close = [...this.closeWords(word), ...this.shortenedWords(word)];
      spellings = spellings
        .flatMap((start) => close.map((next) => (start === '' ? next : `${start} ${next}`)))
        .slice(0, MOST_SPELLINGS);
    }
    for (const spelling of spellings) {
      const name = this.english.get(spelling);
      if (name !== undefined) return name;
    }
    return undefined;
  }

  /** A full name is never widened by a short one of the same spelling. */
  private add(name: string, match: NameMatch, { book, study }: NamedCase): void {
    const isChinese = /\p{Script=Han}/u.test(name);
    const key = isChinese ? chineseKey(name) : englishKey(name);
    if (key.length < 2) return;
    const names = isChinese ? this.chinese : this.english;
    const known = names.get(key);
    if (known === undefined) names.set(key, { match, cases: [{ book, study }] });
    else if (known.match === match && !known.cases.some((one) => one.study === study)) {
      known.cases.push({ book, study });
    }
  }

  private addPinyin(): void {
    for (const [name, unit] of this.chinese) {
      if (NUMERAL.test(name)) {
        this.valued.set(inDigits(name), unit);
        if (unit.match === 'full') this.numbered.add(name);
      }
      if (name.length >= SHORTEST_ALIKE) this.sounds.set(soundsOf(name).join(' '), { name, unit });
      const key = englishKey(romanise(name)).replace(/ /gu, '');
      if (key.length >= SHORTEST_PINYIN && !this.pinyin.has(key)) this.pinyin.set(key, unit);
    }
  }
}

/** Those cases of `name` that lie in a place or belong to a unit; empty where it has no unit of that name. */
export function casesWithin(name: UnitName, place: UnitName): NamedCase[] {
  return name.cases.filter(({ study }) =>
    place.cases.some(
      (outer) =>
        outer.study === study ||
        (place.match !== 'place' && study.unit.startsWith(outer.study.unit)),
    ),
  );
}

/** Names are compared without white space and marks. */
function chineseKey(name: string): string {
  return withoutMarks(normaliseTight(name));
}

function withoutMarks(plain: string): string {
  return plain.replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** A number at the edge of a name may be written otherwise. */
function withNumerals(characters: readonly string[]): Set<string> {
  const hasNumeral = characters.some((character) => NUMERAL.test(character));
  return new Set([...characters, ...(hasNumeral ? '0123456789一二三四五六七八九十' : '')]);
}

function inDigits(key: string): string {
  return key.replace(NUMERAL, (numeral) => String(parseNumeral(numeral) ?? numeral));
}

function englishKey(name: string): string {
  return englishWords(name.replace(/&/gu, ' and ')).join(' ');
}

function longest(lengths: readonly number[]): number {
  return lengths.reduce((most, length) => Math.max(most, length), 0);
}
