import type { NamedCase } from '../question/units/names/unitName.ts';
import type { Drafted } from './drafted.ts';
import type { Found } from './lookUp.ts';
import { searchedFor, type Task } from './task.ts';
import { refusalProof, type RefusalProof } from './wording/refusalProof.ts';
import { notHeldAnswer, notInBookAnswer } from './wording/refusals.ts';

/** The books do not say it: what was searched, what came nearest, which words stand nowhere. `found`: what was found, where it was looked for. */
export async function refuse(task: Task, found?: Found): Promise<Drafted> {
  const { closest, ...proof } = await proofOf(task, found);
  const searched = { ...searchedFor(task), ...proof };
  task.options.onRetrieved?.();
  return { ...notInBookAnswer(task.question, searched), closest, searched, material: [] };
}

/** The contents list the cases, their texts are not held. */
export function refuseNotHeld(task: Task, targets: readonly NamedCase[]): Drafted {
  const refused = notHeldAnswer(task.question, targets, task.deps.library);
  return { ...refused, searched: searchedFor(task), material: [] };
}

/** What came nearest; nothing where the question allows no passage at all. */
export async function proofOf(task: Task, found?: Found): Promise<RefusalProof> {
  const { deps, question, selected, lookUp } = task;
  if (selected.length === 0) return {};
  const { prepared, quotes } = found ?? (await lookUp.quotesIn(selected));
  const { asks, language } = question;
  const { details } = asks;
  return refusalProof({ library: deps.library, details, prepared, quotes, selected, language });
}
