import type { QuestionPlan } from '../question/plan.ts';
import type { NamedCase } from '../question/units/names/unitName.ts';
import type { Searched } from '../types.ts';
import type { KeptDeps } from './answererDeps.ts';
import type { AnswerOptions } from './drafted.ts';
import type { LookUp } from './lookUp.ts';

/** A question, and where it may be answered from: what every kind of answer starts with. */
export interface Task {
  deps: KeptDeps;
  question: QuestionPlan;
  options: AnswerOptions;
  /** Cases it names or the asker's filter is set to; empty where neither restricts. */
  targets: readonly NamedCase[];
  /** Passages it may be answered from. */
  selected: readonly number[];
  lookUp: LookUp;
}

/** What was searched: passages, and the units they are of. */
export function searchedFor({ deps, selected }: Pick<Task, 'deps' | 'selected'>): Searched {
  const studies = new Set(selected.map((doc) => deps.library.shelved[doc]!.study));
  return { passages: selected.length, units: studies.size };
}

/** A unit that neither the contents nor any text knows. */
export function isOutOfScope({ deps, question }: Pick<Task, 'deps' | 'question'>): boolean {
  return question.unknownUnits.some((name) => !deps.library.mentions(name));
}
