import { reworded } from '../question/reworded.ts';
import { missingDetails } from '../retrieve/missingDetails.ts';
import type { Language } from '../types.ts';
import { chooseFact, type ChosenFact } from './chooseFact.ts';
import type { Drafted } from './drafted.ts';
import { premiseAnswer } from './kinds/premiseAnswer.ts';
import { saidElsewhere } from './kinds/saidElsewhere.ts';
import type { Found } from './lookUp.ts';
import { materialOf } from './material.ts';
import { refuse } from './refuse.ts';
import { searchedFor, type Task } from './task.ts';
import { listAnswer } from './wording/listAnswer.ts';
import { quotesAnswer } from './wording/quotesAnswer.ts';
import type { Composed } from './wording/composer.ts';

/** A plain question: the words that answer it, another case's where it is asked of the wrong one, or a refusal. */
export async function draftFact(task: Task): Promise<Drafted> {
  const { deps, question, selected, lookUp } = task;
  const { filter, signal } = task.options;
  const own = await chooseFact({ deps, lookUp, question, selected, filter, signal });
  const other = await saidOfAnother(task, own);
  const { found, excerpts, basis, list } = other ?? own;
  if (excerpts.length === 0) return { ...(await refuse(task, found)), basis };
  task.options.onRetrieved?.();
  const isOwn = other === null;
  return {
    ...(isOwn ? told({ excerpts, list }, question.language) : premiseAnswer(question, excerpts)),
    basis,
    status: 'answered',
    searched: searchedFor(task),
    material: materialOf(deps.library, excerpts, found.ranked),
    refuse: () => refuse(task, own.found),
  };
}

function told(
  { excerpts, list }: Pick<ChosenFact, 'excerpts' | 'list'>,
  language: Language,
): Composed {
  return list === null ? quotesAnswer(excerpts, language) : listAnswer(list, language);
}

/** What is asked of a case that does not speak of it, or lacks a detail of it, where another does and answers; null elsewhere. */
async function saidOfAnother(task: Task, own: ChosenFact): Promise<ChosenFact | null> {
  const { deps, question, lookUp, targets } = task;
  const { within = {}, signal } = task.options;
  const { library, sentences } = deps;
  if (question.cases.length === 0 || !deps.read) return null;
  if (own.excerpts.length > 0 && !lacksDetail(task, own.found)) return null;
  const asked = new Set(targets.map(({ study }) => study));
  const before = new Set(question.insteadOf);
  const all = library.select(within).filter((doc) => {
    const { study } = library.shelved[doc]!;
    return !asked.has(study) && !before.has(study.unit);
  });
  const said = saidElsewhere({
    library,
    sentences,
    concepts: own.found.prepared.query.concepts,
    own: docsOf(own.found.ranked),
    others: all.length === 0 ? [] : docsOf(await lookUp.rankedIn(all)),
  });
  const selected = all.filter((doc) => said.has(library.shelved[doc]!.study));
  if (selected.length === 0) return null;
  const bare = { ...reworded(question, question.topic), cases: [] };
  const other = await chooseFact({
    ...{ deps, lookUp, question: bare, selected, filter: within, signal },
  });
  return other.excerpts.length > 0 ? other : null;
}

function docsOf(ranked: Found['ranked']): number[] {
  return ranked.map(({ doc }) => doc);
}

/** Words the question quotes, or figures, stand nowhere near in the cases asked about: what was found there is of something else. */
function lacksDetail({ deps, question }: Task, { ranked }: Found): boolean {
  const { details } = question.asks;
  if (details.length === 0) return false;
  const texts = ranked.map(({ doc }) => {
    const shelved = deps.library.shelved[doc]!;
    return `${shelved.study.title}\n${shelved.section.heading ?? ''}\n${deps.library.textOf(shelved)}`;
  });
  return missingDetails(details, texts.join('\n')).length > 0;
}
