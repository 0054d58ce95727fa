import { englishWords } from '../text/english.ts';
import { normaliseTight } from '../text/normalise.ts';
import type { Book, CaseStudy, Span } from '../types.ts';

/** How a name was matched: by its full name, by a short name, or by a place several units lie in. */
export type NameMatch = 'full' | 'short' | 'place';

/** A case as it is named by a unit's name. */
export interface NamedCase {
  book: string;
  study: CaseStudy;
}

/** A name and the cases it can mean. */
export interface UnitName {
  match: NameMatch;
  cases: NamedCase[];
}

/** A name found in a text, `text` being the words as they stand there. */
export interface FoundName extends Span, UnitName {
  text: string;
}

/** Units a text names, and organisations it names that are none of them. */
export interface FoundUnits {
  known: FoundName[];
  /** As they stand in the text. */
  unknown: { text: string; start: number; end: number }[];
}

/** A place before the name of its organisation: 林甸县·统计局, 市·统计局. */
const PLACE_PREFIX =
  /^(?:市|\p{Script=Han}{2,5}?(?:省|市|自治区|自治州|县|区|旗))(?=\p{Script=Han}{2})/u;

const ADMINISTRATIVE = /^\p{Script=Han}{1,5}[省市县区旗州]/u;

/** Names of units, in Chinese by characters and in English by words. */
export class UnitNames {
  readonly chinese = new Map<string, UnitName>();
  readonly english = new Map<string, UnitName>();
  private readonly byLength = new Map<number, { words: string[]; name: UnitName }[]>();
  readonly longestChinese: number;
  readonly longestEnglish: number;

  constructor(books: readonly Book[]) {
    const ranked: { name: string; match: NameMatch; named: NamedCase }[] = [];
    for (const book of books) {
      for (const study of book.cases) {
        const named = { book: book.id, study };
        for (const name of fullNames(study, book.place))
          ranked.push({ name, match: 'full', named });
        for (const name of shortNames(study)) ranked.push({ name, match: 'short', named });
        for (const name of placesOf(study)) ranked.push({ name, match: 'place', named });
      }
    }
    const order: NameMatch[] = ['full', 'short', 'place'];
    for (const match of order) {
      for (const { name, named } of ranked.filter((one) => one.match === match))
        this.add(name, match, named);
    }
    this.longestChinese = Math.max(0, ...[...this.chinese.keys()].map(({ length }) => length));
    this.longestEnglish = Math.max(
      0,
      ...[...this.english.keys()].map((key) => key.split(' ').length),
    );
    for (const [key, name] of this.english) {
      const words = key.split(' ');
      const alike = this.byLength.get(words.length) ?? [];
      this.byLength.set(words.length, [...alike, { words, name }]);
    }
  }

  /** English names of so many words. */
  englishOfLength(length: number): readonly { words: string[]; name: UnitName }[] {
    return this.byLength.get(length) ?? [];
  }

  /** A full name is never widened by a short one of the same spelling. */
  private add(name: string, match: NameMatch, named: NamedCase): void {
    const isChinese = /\p{Script=Han}/u.test(name);
    const key = isChinese ? chineseKey(name) : englishWords(name).join(' ');
    if (key.length < 2) return;
    const names = isChinese ? this.chinese : this.english;
    const known = names.get(key);
    if (known === undefined) names.set(key, { match, cases: [named] });
    else if (known.match === match && !known.cases.some(({ study }) => study === named.study)) {
      known.cases.push(named);
    }
  }
}

/** Names are compared without white space and marks. */
export function chineseKey(name: string): string {
  return normaliseTight(name).replace(/[\p{P}\p{S}]+/gu, '');
}

function fullNames(study: CaseStudy, place: Book['place']): string[] {
  const { unit, unitEn } = study;
  const names = [unit, unitEn];
  if (place !== null && unit.startsWith('市')) {
    names.push(`${place.zh}${unit}`, `${place.zh}${unit.slice(1)}`);
  }
  return names;
}

function shortNames({ unit, aliases }: CaseStudy): string[] {
  const tail = unit.replace(PLACE_PREFIX, '');
  return [...aliases, ...(tail !== unit && tail.length >= 3 ? [tail] : [])];
}

function placesOf({ unit }: CaseStudy): string[] {
  const place = ADMINISTRATIVE.exec(unit)?.[0];
  return place === undefined || place === unit || place.length < 3 ? [] : [place];
}
