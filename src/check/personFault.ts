import { segmenter } from '../text/segmenter.ts';
import { FAMILY_NAMES } from './rules/familyNames.ts';
import type { Fault } from './fault.ts';

/** A full name: a family name and two characters. */
const FULL_NAME = 3;

/**
 * A person of a Chinese sentence whose name is one character off a person's of the pages (尹沛仁 for 尹沛然).
 *
 * @param own the sentence, `tight` the pages: both normalised, without white space
 */
export function personFault(own: string, tight: string): Fault | null {
  for (const person of personsOf(tight)) {
    if (own.includes(person)) continue;
    const first = own.indexOf(person[0]!);
    for (let at = first; at >= 0; at = own.indexOf(person[0]!, at + 1)) {
      const other = own.slice(at, at + FULL_NAME);
      const isNear =
        other.length === FULL_NAME && (other[1] === person[1] || other[2] === person[2]);
      if (isNear && /^\p{Script=Han}+$/u.test(other) && !tight.includes(other))
        return { reason: `句中是“${other}”，书中是“${person}”`, kind: 'contradicted' };
    }
  }
  return null;
}

const remembered = new Map<string, string[]>();

/** Full names that the segmenter takes for one word: those it splits cannot be told from the words behind them. */
function personsOf(tight: string): string[] {
  let found = remembered.get(tight);
  if (found === undefined) {
    const tagged = segmenter().tag(tight, true);
    const names = tagged.filter(
      ({ word, tag }) =>
        word.length === FULL_NAME && FAMILY_NAMES.includes(word[0]!) && /^(?:nr|x)/u.test(tag),
    );
    found = [...new Set(names.map(({ word }) => word))];
    remembered.clear();
    remembered.set(tight, found);
  }
  return found;
}
