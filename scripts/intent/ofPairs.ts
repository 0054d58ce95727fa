import type { PairBlock } from '../answerability/readPairs.ts';
import type { ListQuestion } from '../answerability/readLists.ts';
import { WANTED } from '../../src/types/intent.ts';
import type { LabelledQuestion } from './readQuestions.ts';

const UNFORMED = { shape: 'none', followUp: false } as const;

/** What the writers of question–passage pairs asked: a fact each, of the kind they named; questions without an answer name none and are left out. */
export function factsOf(blocks: readonly PairBlock[]): LabelledQuestion[] {
  return blocks.flatMap(({ id, writer, questions }) =>
    questions
      .filter(({ answers }) => answers)
      .map(({ q, lang, kind }, at) => ({
        ...{ id: `${id}-${at}`, writer, q, lang, intent: 'fact' as const, perUnit: false },
        wanted: WANTED.find((one) => one === kind) ?? ('any' as const),
        ...UNFORMED,
      })),
  );
}

/** What was asked of several units of a book; what is wanted of them was not named: `members` where it asks for units. */
export function listsOf(lists: readonly ListQuestion[]): LabelledQuestion[] {
  const several = lists.filter(({ intent }) => intent !== 'fact');
  return several.map(({ id, writer, q, lang, intent }) => ({
    ...{ id, writer, q, lang, intent, perUnit: intent !== 'count' },
    wanted: intent === 'count' ? ('number' as const) : ('members' as const),
    ...UNFORMED,
  }));
}

/** What was asked of one unit with the whole book in view: a fact, of what kind was not named. */
export function factsOfBooks(
  lists: readonly ListQuestion[],
): (Omit<LabelledQuestion, 'wanted'> & { wanted: null })[] {
  return lists
    .filter(({ intent }) => intent === 'fact')
    .map(({ id, writer, q, lang }) => ({
      ...{ id, writer, q, lang, intent: 'fact' as const, wanted: null, perUnit: false },
      ...UNFORMED,
    }));
}
