import type { QuestionPlan, QuestionPlanner } from '../../question/plan.ts';
import type { PriorTurn } from '../../types.ts';
import { completeQuestion } from './converse.ts';

/** Characters; a longer question says itself what it asks, and reading it in every way a follow-up can be meant takes long. */
const LONGEST_FOLLOW_UP = 200;

/**
 * Earlier questions as they were typed, oldest first, each made whole by the ones before it: of a chain of follow-ups
 * only the first says what is asked. By the rules alone, and a question that is whole stays as it is.
 */
export function wholeTurns(turns: readonly PriorTurn[], planner: QuestionPlanner): PriorTurn[] {
  const once = readingOnce(planner);
  const whole: PriorTurn[] = [];
  for (const { asked: question, units } of turns) {
    const { asked, stem } =
      question.length > LONGEST_FOLLOW_UP
        ? { asked: question, stem: undefined }
        : completeQuestion({ question, turns: whole, planner: once });
    whole.push(stem === undefined ? { asked, units } : { asked, units, stem });
  }
  return whole;
}

/** Every turn is read for each that comes after it. */
function readingOnce(planner: QuestionPlanner): QuestionPlanner {
  const read = new Map<string, QuestionPlan>();
  return {
    prepare: (texts, options) => planner.prepare(texts, options),
    plan(text, about) {
      if (about !== undefined) return planner.plan(text, about);
      const known = read.get(text) ?? planner.plan(text);
      read.set(text, known);
      return known;
    },
  };
}
