import { diceOfPairs } from '../text/diceOfPairs.ts';
import { normaliseTight } from '../text/normalise.ts';
import type { TurnSlots, Wanted } from '../types.ts';
import type { Drafted } from './drafted.ts';

/**
 * What an answer tells beyond the one before: `new`; `again`: the same words, or nothing of the kind that is wanted; `all`: the whole
 * contents, for want of anything that says which entries; `none`: it refuses.
 */
export type Told = 'new' | 'again' | 'all' | 'none';

/** Words as like as that say the same. */
const ALIKE = 0.6;

/** What a draft tells a reader who asks for `wanted` and has read what `slots` hold. */
export function toldBy(
  { status, ofAll, citations, basis }: Drafted,
  { wanted, slots }: { wanted: Wanted; slots: TurnSlots | undefined },
): Told {
  if (status === 'not_in_book') return 'none';
  if (ofAll === true) return 'all';
  const words = basis?.words ?? '';
  if (wanted === 'number' && words !== '' && !isNumbered(words)) return 'again';
  const first = citations.find(({ quote }) => quote !== '');
  if (slots === undefined || first === undefined) return 'new';
  const isOld = slots.cited.some(
    ({ book, start, end }) => book === first.book && start <= first.start && end >= first.end,
  );
  return isOld && isAlike(words, slots.words) ? 'again' : 'new';
}

function isNumbered(words: string): boolean {
  return /\p{N}|[一二三四五六七八九十百千万两半]/u.test(words);
}

function isAlike(now: string, before: string): boolean {
  const [a, b] = [normaliseTight(now), normaliseTight(before)];
  if (a === '' || b === '' || a.includes(b) || b.includes(a)) return true;
  return diceOfPairs(a, b) >= ALIKE;
}
