import type { Question } from '../../retrieve/question/question.ts';
import { unitKindsIn } from '../../retrieve/question/unitKinds.ts';
import { normalise } from '../../text/normalise.ts';

/** A list question about a place or a kind of units with no more than this left to ask is about the contents. */
const BARE_TOPIC = 6;

/** Whether the contents are asked for, or the units of a place or kind and nothing else of them. */
export function asksContents({ kind, names, cases, topic, text }: Question): boolean {
  if (kind === 'contents') return true;
  const asksUnits = kind === 'list' || kind === 'count';
  if (asksUnits && cases.length === 0 && topic === '') return true;
  const isOfSome =
    names.some(({ match }) => match === 'place') || unitKindsIn(normalise(text)).length > 0;
  return asksUnits && isOfSome && topic.length < BARE_TOPIC;
}
