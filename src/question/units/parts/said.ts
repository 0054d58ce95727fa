import { largest } from '../../../text/largest.ts';
import type { Span } from '../../../types.ts';
import { overlaps, type NamedInFull, type Saying, type WordOfQuestion } from './nameSayings.ts';
import type { SayableName } from './sayableNames.ts';

/** Everything a question says of one name. */
export interface Said {
  name: SayableName;
  sayings: readonly Saying[];
  /** What weighs most. */
  best: Saying;
  share: number;
  rarest: number;
}

/** What counts as another unit named beside it: a word that few names have. */
const RARE = 0.5;

/** What others are said there or beside it. */
export function besides(
  said: Said,
  { text, all, known }: { text: string; all: readonly Said[]; known: readonly NamedInFull[] },
) {
  const { name, best, share } = said;
  const others = all.filter((one) => one !== said);
  const rivals = others.filter(
    (one) => isRival(one, said) && one.sayings.some((other) => overlaps(other, best)),
  );
  const beside = others.filter((one) => one.rarest > RARE && !overlaps(one.best, best));
  const { study } = name.named;
  const inFull = known.filter(({ cases }) => !cases.some((one) => one.study === study));
  const isJoined = [...inFull, ...beside.map((one) => one.best)].some((other) =>
    areJoined(text, best, other),
  );
  return {
    alone: Number(rivals.every((one) => one.share < share)),
    behind: largest(
      rivals.map((one) => one.share - share),
      0,
    ),
    several: Number(beside.length > 0),
    joined: Number(isJoined),
    apart: Number(inFull.length > 0 && !isJoined),
  };
}

/** Null where a kind, a number or a place of the whole book alone is said: they name no unit. */
export function saidOf(name: SayableName, sayings: readonly Saying[]): Said | null {
  const { weights, roles } = name;
  const isSaid = weights.map((_, at) => sayings.some(({ from, to }) => from <= at && to > at));
  const telling = new Set(roles.filter((_, at) => isSaid[at]! && weights[at]! > 0));
  const isNumbered = telling.has('number') && telling.has('kind');
  if (!telling.has('own') && !telling.has('place') && !isNumbered) return null;
  const weigh = ({ from, to }: Saying): number => sum(weights.slice(from, to));
  const best = sayings.reduce((most, one) => (weigh(one) > weigh(most) ? one : most));
  const said = weights.filter((_, at) => isSaid[at]!);
  return { name, sayings, best, share: sum(said) / sum(weights), rarest: largest(said, 0) };
}

/** A short name means the unit whose text is held; one of which more is said is meant before it all the same. */
function isRival(other: Said, said: Said): boolean {
  return other.name.named.study.hasText || other.share > said.share;
}

/** Share of the words between the first and the last said that say something of it, 0 to 1. */
export function togetherOf({ sayings }: Said, words: readonly WordOfQuestion[]): number {
  const start = sayings.reduce((first, one) => Math.min(first, one.start), Infinity);
  const end = largest(sayings.map((one) => one.end));
  const between = words.filter((one) => one.start >= start && one.end <= end);
  const said = between.filter((one) => sayings.some((saying) => overlaps(saying, one)));
  return said.length / Math.max(1, between.length);
}

/** What stands between two names of one breath: 文澜和晨光, “Finance vs science bureau”. */
const JOINER = /[和与跟同及或比、,&]|\b(?:and|or|vs|versus|than)\b/u;

/** A word or two may go on with the first of them: 石鼓路站和古窑站. */
const MOST_BETWEEN = 15;

function areJoined(text: string, a: Span, b: Span): boolean {
  const between = a.start < b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);
  return between.length <= MOST_BETWEEN && JOINER.test(between);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
