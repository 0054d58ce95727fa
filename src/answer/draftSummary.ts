import type { Drafted } from './drafted.ts';
import { asksWhole } from './kinds/asksWhole.ts';
import { outlineOf } from './kinds/outline.ts';
import { summaryAnswer, type OutlinedCase } from './kinds/summaryAnswer.ts';
import { materialOf } from './material.ts';
import { caseKey, docsByCase } from './quotes/docsByCase.ts';
import { isOutOfScope, searchedFor, type Task } from './task.ts';

/** The cases named in brief, where they are to be summed up or nothing in particular is asked of them; null elsewhere. */
export async function draftSummary(task: Task): Promise<Drafted | null> {
  const { deps, question, targets } = task;
  const isPaged = question.references.pages.length > 0;
  if (targets.length === 0 || isPaged || isOutOfScope(task)) return null;
  if (question.kind === 'comparison' || !(await isOfWhole(task))) return null;
  const cases = outlinesOf(task);
  const excerpts = cases.flatMap(({ parts }) => parts.flatMap((part) => part.excerpts));
  task.options.onRetrieved?.();
  return {
    ...summaryAnswer(question, { books: deps.library.books, cases }),
    status: targets.every(({ study }) => study.hasText) ? 'answered' : 'partial',
    searched: searchedFor(task),
    material: materialOf(deps.library, excerpts),
  };
}

/** Whether cases are asked about as a whole: nothing else is named, or what is named only asks for a summary or a comparison. */
export async function isOfWhole({ deps, question, selected, lookUp }: Task): Promise<boolean> {
  const { library } = deps;
  const { concepts } = (await lookUp.taken()).prepared.query;
  if (concepts.length === 0) return true;
  const { intent } = question;
  const mayBe = intent === 'summary' || intent === 'compare';
  return mayBe && asksWhole({ library, concepts, selected });
}

/** Each case of `targets` with what it says in brief, of the passages that may be told. */
export function outlinesOf({
  deps,
  targets,
  selected,
}: Pick<Task, 'deps' | 'targets' | 'selected'>): OutlinedCase[] {
  const docs = docsByCase(deps.library, selected);
  return targets.map((target) => {
    return { ...target, parts: outlineOf(deps.library, docs.get(caseKey(target)) ?? []) };
  });
}
