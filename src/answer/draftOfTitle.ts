import { logit } from '../models/linearModel.ts';
import type { NamedCase } from '../question/units/names/unitName.ts';
import { loadTitleModel } from './contents/titleModel.ts';
import { titlesMeant, type TitleMeant } from './contents/titlesMeant.ts';
import type { Drafted } from './drafted.ts';
import { refuseNotHeld } from './refuse.ts';
import { casesOf } from './targets.ts';
import type { Task } from './task.ts';

/** Of the questions of our own sets that no text held answers these are about a title. */
const OF_A_TITLE = 40 / 159;

/** Where a text answers, titles are read from this likelihood by words on: of 229 that were found 8 lay below, of what means none half. */
const WORTH_READING = 0.2;

/**
 * What the contents tell of a question that is likelier about what a title names than answered by what was drafted, or by nothing: which case it is, and
 * that its text is not held. Null where that is not so.
 */
export async function draftOfTitle(task: Task, drafted: Drafted): Promise<Drafted | null> {
  const sure = sureOfDraft(drafted);
  if (sure === null || !(await mayBeOfTitle(task))) return null;
  const others = casesOf(task.deps.library, task.options.within ?? {}).filter(({ study }) =>
    task.targets.every((target) => target.study !== study),
  );
  if (others.every(({ study }) => study.hasText)) return null;
  const least = sure === 0 ? 0 : WORTH_READING;
  const meant = await titlesOf(task, others, { least });
  const notHeld = meant.filter((one) => !one.study.hasText && isLikeliest(one, sure));
  if (meant[0]?.study.hasText !== false || notHeld.length === 0) return null;
  return { ...refuseNotHeld(task, notHeld), basis: drafted.basis ?? null };
}

/** Whether it is likelier that the title is meant than that what was drafted answers (`sure`), or nothing does. */
function isLikeliest({ probability }: TitleMeant, sure: number): boolean {
  const { share } = loadTitleModel();
  const speaksForIt = Math.exp(logit(probability) - logit(share)); // likelihood ratio
  const title = (1 - sure) * OF_A_TITLE * speaksForIt;
  return title > sure && title > (1 - sure) * (1 - OF_A_TITLE);
}

/** How likely entries of the contents are meant by their titles. */
export async function titlesOf(
  task: Task,
  entries: readonly NamedCase[],
  { least = 0 }: { least?: number } = {},
): Promise<TitleMeant[]> {
  const { deps, question, options, lookUp } = task;
  const { library, embed, read, onFault } = deps;
  const { concepts } = (await lookUp.taken()).prepared.query;
  const asked = { question, concepts, entries, books: library.books };
  return titlesMeant({ ...asked, embed, read, onFault, least, signal: options.signal });
}

/** It is asked of no case or page in particular; or no text has any of its words, so that it may be asked of the wrong one. */
async function mayBeOfTitle({ targets, question, lookUp }: Task): Promise<boolean> {
  if (question.references.pages.length > 0) return false;
  if (targets.length === 0) return true;
  return (await lookUp.taken()).prepared.query.concepts.every(({ df }) => df === 0);
}

/** How sure it is that what was drafted is the answer, 0 to 1; null where that was not weighed, or several cases were found to answer. */
function sureOfDraft({ status, basis, coverage }: Drafted): number | null {
  if (status === 'not_in_book') return 0;
  const isPlain = status === 'answered' && coverage === undefined;
  return isPlain ? (basis?.sure ?? null) : null;
}
