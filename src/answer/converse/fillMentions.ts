import type { QuestionReader } from '../../retrieve/question/question.ts';
import type { EarlierTurn } from './earlierTurn.ts';
import type { FollowUpReading, Mention } from './followUpReading.ts';
import type { FollowUpWording } from './followUpWording.ts';
import { namedIn } from './namedIn.ts';
import { replaceSpan } from './replaceSpan.ts';
import { resolveReference } from './resolveReference.ts';
import type { SpokenUnit } from './spokenUnit.ts';
import { smallest } from '../../text/largest.ts';

/** A question with the units in it that it only referred to. */
export interface Filled {
  text: string;
  /** Units that were filled in. */
  units: SpokenUnit[];
}

/** What is asked of a thing rather than of an organisation. */
const OF_A_THING =
  /^(?:的)?(?:具体|都|主要)?(?:包括|包含|是什么|是指|指|什么意思|由哪|内容|分为|叫)|^\s*(?:\p{L}+\s+)?(?:means?|includes?|consists?|contains?|called|stands? for)\b/u;

const IT = /^(?:它|it)$/iu;

const QUOTED = /“[^”]+”|《[^》]+》|「[^」]+」/gu;

/** Puts the units meant in the place of 它, that bureau, the second one. */
export function fillMentions(
  text: string,
  earlier: readonly EarlierTurn[],
  how: { reading: FollowUpReading; wording: FollowUpWording; reader: QuestionReader },
): Filled {
  const bound = boundFrom(text, how);
  const filled: Filled = { text, units: [] };
  for (const mention of how.reading.mentions(text).reverse()) {
    if (mention.isPronoun && mention.start > bound) continue;
    const units = resolveReference(mention.reference, earlier);
    if (units === null) continue;
    const theirs = { isPossessive: mention.isPossessive, ...thingOf(mention, text, earlier[0]!) };
    filled.text = replaceSpan(filled.text, mention, how.wording.named(units, theirs));
    filled.units = [...units, ...filled.units];
  }
  return filled;
}

/** From where on a pronoun means what the question itself names: a unit, or the units at large. */
function boundFrom(
  text: string,
  { reading, reader }: { reading: FollowUpReading; reader: QuestionReader },
): number {
  const starts = namedIn(text, reader).map(({ start }) => start);
  const atLarge = reading.unitsAt(text);
  return smallest(starts, atLarge ?? Infinity);
}

/** The thing a mention means beside its unit: 这个制度, and “它” where the question before spoke of one “term”. */
function thingOf(
  { reference, start, end }: Mention,
  text: string,
  last: EarlierTurn,
): { thing?: string } {
  const quoted = last.text.match(QUOTED) ?? [];
  const term = quoted.length === 1 ? quoted[0] : '';
  if (reference.to === 'thing') {
    const isLatin = /^[a-z]/iu.test(reference.noun);
    return { thing: `${term}${term !== '' && isLatin ? ' ' : ''}${reference.noun}` };
  }
  const isOfThing =
    term !== '' && IT.test(text.slice(start, end)) && OF_A_THING.test(text.slice(end));
  return isOfThing ? { thing: term } : {};
}
