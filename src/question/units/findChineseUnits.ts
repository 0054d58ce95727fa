import { segmenter } from '../../text/segmenter.ts';
import { casesWithin, type FoundName, type FoundUnits, type UnitNames } from './unitNames.ts';
import { isBeside, outOfScopeInChinese, type Word } from './outOfScopeInChinese.ts';

/** Two-character names count only as words of their own: 大同 is not in 大同小异. */
const SURE_LENGTH = 3;

const PLACE_TAGS = new Set(['ns', 'nr', 'nrt']);

/** A level before a short name that makes it another organisation's: 国家·统计局, 省·财政局. */
const OTHER_LEVEL = /(?:国家|中央|[省市])$/u;

type OutOfScopeUnit = FoundUnits['unknown'][number];

/** Finds units by their Chinese names in a normalised question. */
export function findChineseUnits(plain: string, names: UnitNames): FoundUnits {
  const words = questionWords(plain);
  const edges = { starts: new Set<number>(), ends: new Set<number>() };
  for (const { start, end } of words) {
    edges.starts.add(start);
    edges.ends.add(end);
  }
  const found: FoundName[] = [];
  for (let at = 0; at < plain.length;) {
    const name = longestAt(plain, at, { names, edges });
    if (name === null) at += 1;
    else {
      found.push(name);
      at = name.end;
    }
  }
  const read = withSlips(outOfScopeInChinese(plain, words, settle(plain, found, words)), names);
  // names like ours but for the number are other organisations: 第一中学 is not 第二中学
  const others = names
    .otherNumbersIn(plain)
    .map(({ start, end }) => ({ start, end, text: plain.slice(start, end) }));
  return { ...read, unknown: [...read.unknown, ...others] };
}

/** An out-of-scope unit that sounds just like a unit of ours is that unit, mistyped. */
function withSlips({ known, unknown }: FoundUnits, names: UnitNames): FoundUnits {
  const outOfScope: OutOfScopeUnit[] = [];
  const ours = [...known];
  for (const unit of unknown) {
    const sounding = names.ofSound(unit.text);
    if (sounding === undefined) outOfScope.push(unit);
    else ours.push({ ...unit, ...sounding.unit, text: sounding.name, isPutRight: true });
  }
  return { known: ours.sort((a, b) => a.start - b.start), unknown: outOfScope };
}

/** The words of a question as the segmenter cuts it. */
export function questionWords(plain: string): Word[] {
  let at = 0;
  return segmenter()
    .tag(plain, true)
    .map(({ word, tag }) => {
      const start = at;
      at += word.length;
      return { word, tag, start, end: at };
    });
}

function longestAt(
  plain: string,
  at: number,
  { names, edges }: { names: UnitNames; edges: { starts: Set<number>; ends: Set<number> } },
): FoundName | null {
  if (!names.mayOpenChinese(characterAt(plain, at))) return null;
  for (let end = Math.min(plain.length, at + names.longestChinese + 4); end > at + 1; end -= 1) {
    if (!names.mayEndChinese(characterBefore(plain, end))) continue;
    const text = plain.slice(at, end);
    if (/^[\s\p{P}\p{S}]|[\s\p{P}\p{S}]$/u.test(text)) continue;
    const name = names.ofChinese(text);
    if (name === undefined) continue;
    const isWord = edges.starts.has(at) && edges.ends.has(end);
    if (text.length >= SURE_LENGTH || isWord) return { ...name, start: at, end, text };
  }
  return null;
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!);
}

/** Of two code units where the second of them ends there. */
function characterBefore(text: string, end: number): string {
  const pair = text.slice(end - 2, end);
  return pair.codePointAt(0)! > 0xffff ? pair : text[end - 1]!;
}

/** Joins a name to the place before it: together they name one unit of the place, or an out-of-scope unit. */
function settle(plain: string, found: readonly FoundName[], words: readonly Word[]): FoundUnits {
  const known: FoundName[] = [];
  const unknown: OutOfScopeUnit[] = [];
  for (const name of found) {
    const before = known.at(-1);
    if (before !== undefined && isPlaceOf(before, name, plain)) {
      known.pop();
      const joined = {
        start: before.start,
        end: name.end,
        text: plain.slice(before.start, name.end),
      };
      const cases = casesWithin(name, before);
      if (cases.length === 0) unknown.push(joined);
      else known.push({ ...joined, match: 'full', cases });
      continue;
    }
    const isNext = before !== undefined && isBeside(plain, before, name);
    const start = isNext ? name.start : startOfPlace(plain, name, words);
    if (start < name.start)
      unknown.push({ text: plain.slice(start, name.end), start, end: name.end });
    else known.push(name);
  }
  return { known, unknown };
}

/** 龙凤区·财政局, 林甸县的统计局. */
function isPlaceOf(place: FoundName, name: FoundName, plain: string): boolean {
  const between = plain.slice(place.end, name.start);
  return name.match === 'short' && (between === '' || between === '的');
}

/**
 * Where the name starts together with another place before it: 齐齐哈尔·市财政局, 哈尔滨市·统计局, 市·教育局 where only a
 * county's 教育局 is ours. The start of the name itself where no place stands before it.
 */
function startOfPlace(plain: string, name: FoundName, words: readonly Word[]): number {
  const place = words.findLast(({ start }) => start < name.start);
  const isPlace = place !== undefined && PLACE_TAGS.has(place.tag);
  const touches = place !== undefined && place.end >= name.start;
  const opensWithLevel = /^[市县区]/u.test(plain.slice(name.start));
  if (isPlace && touches && (name.match === 'short' || opensWithLevel)) return place.start;
  if (name.match !== 'short') return name.start;
  return name.start - (OTHER_LEVEL.exec(plain.slice(0, name.start))?.[0].length ?? 0);
}
