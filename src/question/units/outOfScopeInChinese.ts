import type { Span } from '../../types.ts';
import { organisationEndings } from './organisationEndings.ts';
import type { FoundUnits } from './unitNames.ts';

/** A word of the question as the segmenter cuts it, with its part of speech. */
export interface Word {
  word: string;
  tag: string;
  start: number;
  end: number;
}

type OutOfScopeUnit = FoundUnits['unknown'][number];

/** Pronouns, particles, prepositions, adverbs: no name goes on over one of them. */
const NO_NAME_TAGS = new Set(['r', 'u', 'p', 'd', 'c', 'y']);

/** Words by which a question comes to its subject. */
const OPENING = /^(?:请问|请|介绍一下|介绍|说说|讲讲|比较一下|比较|对比|在|那么|那|关于)*/u;

/** What stands between two units named together. */
const JOINER = /^(?:和|与|跟|同|及|以及|或|或者|还是|、|,)/u;

const ORGANISATION = new RegExp(`^\\p{Script=Han}{0,12}(?:${organisationEndings})$`, 'u');

/** No name but kinds of organisations: 街道社区, 中学. */
const KINDS_ONLY = new RegExp(`^(?:${organisationEndings}|市|省)+$`, 'u');

/** Kinds that name one organisation once a place stands before them (宁波·大学), where 龙凤区·社区 names many. */
const SINGLE = /^(?:大学|学院|医院|法院|检察院|公司|集团|银行)$/u;

/** Words that speak of organisations at large. */
const GENERIC =
  /各|哪|每|全市|全县|全区|全局|本局|该|其他|什么|多少|几|所有|这|那个|基层|农村|城市|民营|国有|有关|相关|示范|先进|兄弟|上级|下级/u;

/** A number of organisations (三个局, 这两家公司), not the name of one. */
const COUNTED = /^[这那]?[一两二三四五六七八九十几0-9]+(?:个|家|所)/u;

/** The shortest and longest name of an out-of-scope unit, in characters. */
const LENGTHS = { least: 3, most: 16 };

/**
 * Adds the organisations a question is about that are no units of ours: at its opening (市公安局怎样…), joined to
 * another unit (市统计局和市公安局), or behind one of our places (龙凤区卫生局, which then is not 龙凤区). Those it mentions
 * elsewhere are words to look for.
 */
export function outOfScopeInChinese(
  plain: string,
  words: readonly Word[],
  { known, unknown }: FoundUnits,
): FoundUnits {
  const outOfScope = [...unknown];
  const ours = known.filter((name) => {
    const tail = outOfScopeFrom(plain, words, { from: name.end, behindPlace: true });
    const isFollowed = outOfScope.concat(known).some((next) => isBeside(plain, name, next));
    if (tail === null || isFollowed) return true;
    outOfScope.push({
      text: plain.slice(name.start, tail.end),
      start: name.start,
      end: tail.end,
    });
    return false;
  });
  const isTaken = ({ start, end }: OutOfScopeUnit): boolean =>
    [...ours, ...outOfScope].some((span) => span.start < end && span.end > start);
  const opening = OPENING.exec(plain)?.[0].length ?? 0;
  const pending = [opening, ...[...ours, ...outOfScope].map(({ end }) => afterJoiner(plain, end))];
  while (pending.length > 0) {
    const from = pending.pop()!;
    const unit = outOfScopeFrom(plain, words, { from, behindPlace: false });
    if (unit === null || isTaken(unit)) continue;
    outOfScope.push(unit);
    pending.push(afterJoiner(plain, unit.end));
  }
  return { known: ours, unknown: outOfScope.sort((a, b) => a.start - b.start) };
}

/** Nothing, or what joins two names, is between them: 县医院和县中医院 speaks of no 和县. */
export function isBeside(plain: string, before: Span, name: Span): boolean {
  return name.start >= before.end && /^[和与跟同及、]?$/u.test(plain.slice(before.end, name.start));
}

/** Where the unit named next starts; the end of the question where nothing is joined on. */
function afterJoiner(plain: string, end: number): number {
  const joiner = JOINER.exec(plain.slice(end))?.[0];
  return joiner === undefined ? plain.length : end + joiner.length;
}

/** The longest organisation's name that starts here, at whole words. */
function outOfScopeFrom(
  plain: string,
  words: readonly Word[],
  { from, behindPlace }: { from: number; behindPlace: boolean },
): OutOfScopeUnit | null {
  const least = behindPlace ? 2 : LENGTHS.least;
  let best: OutOfScopeUnit | null = null;
  for (const { end, tag, start } of words) {
    if (end <= from) continue;
    if (start >= from && NO_NAME_TAGS.has(tag.charAt(0))) break;
    // 下乡 is no township.
    if (tag.startsWith('v')) continue;
    if (end - from < least || end - from > LENGTHS.most) continue;
    const text = plain.slice(from, end);
    if (!ORGANISATION.test(text) || GENERIC.test(text) || COUNTED.test(text)) continue;
    if (KINDS_ONLY.test(text) && !(behindPlace && SINGLE.test(text))) continue;
    best = { text, start: from, end };
  }
  return best;
}
