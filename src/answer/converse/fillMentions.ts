import type { QuestionPlanner } from '../../question/plan.ts';
import type { EarlierTurn } from './earlierTurn.ts';
import type { Language } from '../../types.ts';
import type { FollowUpReading } from './followUpReading.ts';
import { namedIn } from './namedIn.ts';
import { replaceSpan } from './replaceSpan.ts';
import { resolveReference } from './resolveReference.ts';
import { unitList, type SpokenUnit } from './spokenUnit.ts';
import { smallest } from '../../text/largest.ts';

/** A question with the units in it that it only referred to. */
export interface Filled {
  text: string;
  /** Units that were filled in. */
  units: SpokenUnit[];
}

/** Puts the units meant in the place of 它, that bureau, the second one. */
export function fillMentions(
  text: string,
  earlier: readonly EarlierTurn[],
  how: { reading: FollowUpReading; planner: QuestionPlanner; language: Language },
): Filled {
  const bound = boundFrom(text, how);
  const filled: Filled = { text, units: [] };
  for (const mention of how.reading.mentions(text).reverse()) {
    if (mention.isPronoun && mention.start > bound) continue;
    const units = resolveReference(mention.reference, earlier);
    if (units === null) continue;
    filled.text = replaceSpan(filled.text, mention, unitList(units, how.language));
    filled.units = [...units, ...filled.units];
  }
  return filled;
}

/** From where on a pronoun means what the question itself names: a unit, or the units at large. */
function boundFrom(
  text: string,
  { reading, planner }: { reading: FollowUpReading; planner: QuestionPlanner },
): number {
  const starts = namedIn(text, planner).map(({ start }) => start);
  const atLarge = reading.unitsAt(text);
  return smallest(starts, atLarge ?? Infinity);
}
