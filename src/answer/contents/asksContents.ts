import type { Concept } from '../../retrieve/terms/concept.ts';
import type { QuestionPlan } from '../../question/plan.ts';
import type { Book } from '../../types.ts';
import { namedOf } from './namedOf.ts';

/** A list question about a place with no more than this left to ask is about the contents. */
const BARE_TOPIC = 6;

/** Whether it is a kind of question that the contents may answer: of others it need not be looked up what they name. */
export function mayAskContents({ kind }: Pick<QuestionPlan, 'kind'>): boolean {
  return kind === 'contents' || kind === 'list' || kind === 'count';
}

/**
 * Whether the contents are asked for, or the units of a place or kind and nothing that a text could tell of them. What a page says is told by
 * the page; whose it is, by the contents. `concepts`: what the question names beside units.
 */
export function asksContents(
  question: QuestionPlan,
  { books, concepts }: { books: readonly Book[]; concepts: readonly Concept[] },
): boolean {
  if (!mayAskContents(question)) return false;
  const { kind, names, cases, topic, references, wanted } = question;
  if (references.sections.length > 0) return false;
  if (references.pages.length > 0 && wanted === 'any') return false;
  if (kind === 'contents') return true;
  if (cases.some(({ study }) => study.hasText)) return false;
  if (cases.length === 0 && namedOf(concepts, { asking: 'contents' }).length === 0) return true;
  if (names.some(({ match }) => match === 'place')) return topic.length < BARE_TOPIC;
  return isOfKindNotHeld(question, books);
}

/** Units of a kind are asked for that the contents list, and no text of such a unit is held. */
function isOfKindNotHeld({ kinds }: QuestionPlan, books: readonly Book[]): boolean {
  const ofKind = books
    .flatMap(({ cases }) => cases)
    .filter(({ unit }) => kinds.some((one) => one.unit.test(unit)));
  return ofKind.length > 0 && ofKind.every(({ hasText }) => !hasText);
}
