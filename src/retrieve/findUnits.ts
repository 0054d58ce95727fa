import { englishWords, isEnglishStopWord } from '../text/english.ts';
import { segmenter } from '../text/segmenter.ts';
import { chineseKey, type FoundName, type UnitName, type UnitNames } from './unitNames.ts';

/** Units a text names, and organisations it names that are none of them. */
export interface FoundUnits {
  known: FoundName[];
  /** As they stand in the text. */
  unknown: { text: string; start: number; end: number }[];
}

/** Two-character names count only as words of their own: 大同 is not in 大同小异. */
const SURE_LENGTH = 3;

const PLACE_TAGS = new Set(['ns', 'nr', 'nrt']);

/** What an organisation's or a place's name ends with. */
const ORGANISATION_ZH =
  /^\p{Script=Han}{0,12}(?:局|厅|法院|检察院|医院|中学|小学|大学|学院|公司|集团|银行|街道办事处|街道|社区|工委|团县委|团区委|管理处|县|区|镇|乡)$/u;

/** Words that speak of organisations at large. */
const GENERIC_ZH = /各|哪|每|全市|全县|全区|全局|本局|该|其他|什么|多少|几|所有|这|那个/u;

const ORGANISATION_EN =
  '(?:bureau|district|school|hospital|county|company|court|committee|group|township|procuratorate|subdistrict|university|college)';
const CAPITALISED = "(?:[A-Z][\\w'’-]*|No\\.?|\\d+|of|and|the|for)";
const NAME_EN = new RegExp(
  `(?:\\b(?:[A-Z][\\w'’-]*\\s+)(?:${CAPITALISED}\\s+){0,6}?${ORGANISATION_EN}\\b|\\b[Bb]ureau of [A-Z]\\w+(?: (?:and|of) [A-Z]\\w+)*|\\bthe (?:\\w+ ){1,3}bureau\\b)`,
  'giu',
);
const GENERIC_EN =
  /^(?:the )?(?:which|what|how|each|every|all|any|other|this|that|these|one|did|does|do)\b/iu;

/**
 * Finds the units a question names: the longest name wins, a name behind another place (齐齐哈尔市财政局) is
 * no unit of ours. `plain` is the normalised question, `original` the question as typed (its capitals count).
 */
export function findUnits(plain: string, original: string, names: UnitNames): FoundUnits {
  const chinese = findChinese(plain, names);
  const english = findEnglish(original, names);
  return {
    known: [...chinese.known, ...english.known],
    unknown: [...chinese.unknown, ...english.unknown],
  };
}

function findChinese(plain: string, names: UnitNames): FoundUnits {
  const words = wordsOf(plain);
  const known: FoundName[] = [];
  for (let at = 0; at < plain.length;) {
    const found = longestAt(plain, at, { names, words });
    if (found === null) at += 1;
    else {
      known.push(found);
      at = found.end;
    }
  }
  return settleChinese(plain, known, words);
}

interface Word {
  word: string;
  tag: string;
  start: number;
  end: number;
}

function wordsOf(plain: string): Word[] {
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
  { names, words }: { names: UnitNames; words: readonly Word[] },
): FoundName | null {
  for (let end = Math.min(plain.length, at + names.longestChinese + 4); end > at + 1; end -= 1) {
    const text = plain.slice(at, end);
    if (/^[\s\p{P}]|[\s\p{P}]$/u.test(text)) continue;
    const name = names.chinese.get(chineseKey(text));
    if (name === undefined) continue;
    const isWord =
      words.some(({ start }) => start === at) && words.some((word) => word.end === end);
    if (text.length >= SURE_LENGTH || isWord) return { ...name, start: at, end, text };
  }
  return null;
}

/** Joins a name to the place before it: together they name another unit. */
function settleChinese(
  plain: string,
  found: readonly FoundName[],
  words: readonly Word[],
): FoundUnits {
  const known: FoundName[] = [];
  const unknown: FoundUnits['unknown'] = [];
  for (const name of found) {
    const before = known.at(-1);
    if (before?.end === name.start && name.match === 'short') {
      known.pop();
      unknown.push({
        text: plain.slice(before.start, name.end),
        start: before.start,
        end: name.end,
      });
      continue;
    }
    const start = before?.end === name.start ? name.start : startOfPlace(plain, name, words);
    if (start < name.start)
      unknown.push({ text: plain.slice(start, name.end), start, end: name.end });
    else known.push(name);
  }
  return { known, unknown: [...unknown, ...strangersIn(plain, words, [...known, ...unknown])] };
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
  const level = plain[name.start - 1];
  return name.match === 'short' && (level === '市' || level === '省') ? name.start - 1 : name.start;
}

/** An organisation that opens the question and is none of ours. */
function strangersIn(
  plain: string,
  words: readonly Word[],
  taken: readonly { start: number; end: number }[],
): FoundUnits['unknown'] {
  const opening =
    /^(?:请问|请|介绍一下|介绍|说说|讲讲|在|那么|那|关于)*/u.exec(plain)?.[0].length ?? 0;
  let best: FoundUnits['unknown'][number] | null = null;
  for (const { end } of words) {
    if (end - opening < 3 || end - opening > 16) continue;
    const text = plain.slice(opening, end);
    const isOurs = taken.some((span) => span.start < end && span.end > opening);
    if (isOurs || !ORGANISATION_ZH.test(text) || GENERIC_ZH.test(text)) continue;
    best = { text, start: opening, end };
  }
  return best === null ? [] : [best];
}

/** Verbs that open a request, with a capital that makes no name of them. */
const ASKING_EN = new Set(
  'compare describe summarize summarise explain list name give show tell contrast discuss cite find'.split(
    ' ',
  ),
);

interface Token {
  word: string;
  start: number;
  end: number;
  capital: boolean;
}

function tokensOf(original: string): Token[] {
  return [...original.matchAll(/[\p{Script=Latin}0-9]+(?:['’][\p{Script=Latin}]+)?/gu)].flatMap(
    (match) => {
      const [word] = englishWords(match[0]);
      if (word === undefined) return [];
      const capital = /^\p{Lu}/u.test(match[0]);
      return [{ word, start: match.index, end: match.index + match[0].length, capital }];
    },
  );
}

function findEnglish(original: string, names: UnitNames): FoundUnits {
  const tokens = tokensOf(original);
  const found: { name: UnitName; from: number; to: number }[] = [];
  for (let at = 0; at < tokens.length;) {
    let length = Math.min(names.longestEnglish, tokens.length - at);
    let name: UnitName | undefined;
    for (; length > 0; length -= 1) {
      name = lookUp(tokens.slice(at, at + length), names);
      if (name !== undefined) break;
    }
    if (name !== undefined) found.push({ name, from: at, to: at + length });
    at += Math.max(1, length);
  }
  return settleEnglish(original, tokens, found);
}

/** The words as they stand, or with one of the long ones a letter off. */
function lookUp(tokens: readonly Token[], { english }: UnitNames): UnitName | undefined {
  const words = tokens.map(({ word }) => word);
  const exact = english.get(words.join(' '));
  if (exact !== undefined || words.length < 2) return exact;
  for (const [key, name] of english) {
    const theirs = key.split(' ');
    if (theirs.length === words.length && theirs.every((word, at) => isClose(word, words[at]!)))
      return name;
  }
  return undefined;
}

/** Equal, or one letter inserted, left out or exchanged in a word of six letters and more. */
function isClose(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const rests = [
    [a.slice(at + 1), b.slice(at + 1)],
    [a.slice(at + 1), b.slice(at)],
    [a.slice(at), b.slice(at + 1)],
  ];
  return rests.some(([left, right]) => left === right);
}

function settleEnglish(
  original: string,
  tokens: readonly Token[],
  found: readonly { name: UnitName; from: number; to: number }[],
): FoundUnits {
  const known: FoundName[] = [];
  const unknown: FoundUnits['unknown'] = [];
  found.forEach(({ name, from, to }, index) => {
    const start = tokens[from]!.start;
    const end = tokens[to - 1]!.end;
    const before = found[index - 1];
    const stranger = tokens[from - 1];
    const isStranger =
      name.match === 'short' &&
      stranger !== undefined &&
      stranger.capital &&
      !isEnglishStopWord(stranger.word) &&
      !(from === 1 && ASKING_EN.has(stranger.word));
    if (name.match === 'short' && before?.to === from) {
      known.pop();
      const first = tokens[before.from]!.start;
      unknown.push({ text: original.slice(first, end), start: first, end });
    } else if (isStranger && before?.to !== from) {
      unknown.push({ text: original.slice(stranger.start, end), start: stranger.start, end });
    } else known.push({ ...name, start, end, text: original.slice(start, end) });
  });
  const taken = [...known, ...unknown];
  for (const match of original.matchAll(NAME_EN)) {
    const start = match.index;
    const end = start + match[0].length;
    const isOurs = taken.some((span) => span.start < end && span.end > start);
    if (!isOurs && !GENERIC_EN.test(match[0])) unknown.push({ text: match[0], start, end });
  }
  return { known, unknown };
}
