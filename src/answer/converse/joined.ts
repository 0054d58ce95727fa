import type { QuestionPlanner } from '../../question/plan.ts';
import type { EarlierTurn } from './earlierTurn.ts';
import { namedIn } from './namedIn.ts';
import { replaceNames } from './replaceSpan.ts';

/** A follow-up together with the question it leans on. */
export interface Joined {
  asked: string;
  /** What stands before the follow-up in it. */
  stem: string;
  /** Full names of the units it is about: those that the last answer named, where no question names any. */
  about: string[];
}

/**
 * The question before a follow-up, and the follow-up as it was typed: both say together what is asked. Units that the follow-up names, or
 * means (“the second one”), are asked of instead of those before.
 */
export function joined(
  question: string,
  last: EarlierTurn,
  { planner, meant }: { planner: QuestionPlanner; meant: readonly string[] },
): Joined {
  const named = namedIn(last.stem, planner);
  const before = new Set(named.flatMap(({ units }) => units));
  const isNamed = namedIn(question, planner).length > 0;
  const isSame = meant.length === before.size && meant.every((unit) => before.has(unit));
  const isOfOthers = isNamed || (meant.length > 0 && !isSame);
  const text = isOfOthers ? replaceNames(last.stem, named, '') : last.stem;
  const stem = withMark(text.replace(/\s+/gu, ' ').trim());
  const isSpaced = /\p{Script=Latin}/u.test(question.charAt(0)) || /[.?!]$/u.test(stem);
  return {
    asked: `${stem}${isSpaced ? ' ' : ''}${question.trim()}`,
    stem,
    about: isNamed || (named.length > 0 && !isOfOthers) ? [] : unitsOf(meant, last),
  };
}

function unitsOf(meant: readonly string[], { answered }: EarlierTurn): string[] {
  return meant.length > 0 ? [...meant] : answered.map(({ zh }) => zh);
}

/** With the mark of a question, where it has none. */
export function withMark(text: string): string {
  if (/[?？!！。.…；;]$/u.test(text)) return text;
  return `${text}${/\p{Script=Han}/u.test(text.slice(-4)) ? '？' : '?'}`;
}
