import { segmenter } from '../text/segmenter.ts';
import { chineseKey, type FoundName, type FoundUnits, type UnitNames } from './unitNames.ts';

/** Two-character names count only as words of their own: 大同 is not in 大同小异. */
const SURE_LENGTH = 3;

const PLACE_TAGS = new Set(['ns', 'nr', 'nrt']);

/** Pronouns, particles, prepositions, adverbs: no name goes on over one of them. */
const NO_NAME_TAGS = new Set(['r', 'u', 'p', 'd', 'c', 'y']);

/** What an organisation's or a place's name ends with. */
const ORGANISATION_ZH =
  /^\p{Script=Han}{0,12}(?:局|厅|法院|检察院|医院|中学|小学|大学|学院|公司|集团|银行|街道办事处|街道|社区|工委|团县委|团区委|管理处|县|区|镇|乡)$/u;

/** Words that speak of organisations at large. */
const GENERIC_ZH = /各|哪|每|全市|全县|全区|全局|本局|该|其他|什么|多少|几|所有|这|那个/u;

/** Finds units by their Chinese names in a normalised question. */
export function findChineseUnits(plain: string, names: UnitNames): FoundUnits {
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
  for (const { end, tag, start } of words) {
    if (start >= opening && NO_NAME_TAGS.has(tag.charAt(0))) break;
    if (end - opening < 3 || end - opening > 16) continue;
    const text = plain.slice(opening, end);
    const isOurs = taken.some((span) => span.start < end && span.end > opening);
    if (isOurs || !ORGANISATION_ZH.test(text) || GENERIC_ZH.test(text)) continue;
    best = { text, start: opening, end };
  }
  return best === null ? [] : [best];
}
