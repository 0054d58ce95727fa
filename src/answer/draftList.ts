import type { Drafted } from './drafted.ts';
import { materialOf } from './material.ts';
import { toExcerpt } from './quotes/findQuotes.ts';
import { wholeList } from './quotes/wholeList.ts';
import { searchedFor, type Task } from './task.ts';
import { listAnswer } from './wording/listAnswer.ts';

/** Sentences whose sections are looked at. */
const MOST_LIKELY = 6;

/**
 * The items of one enumeration that a question asks for, of one unit at most: it is not put to every unit, for one list says it, and its own lead
 * speaks of all that was asked. Null for any other question.
 */
export async function draftList(task: Task): Promise<Drafted | null> {
  const { deps, question, selected, targets, lookUp } = task;
  const isBrief = question.shape === 'oneSentence' || question.shape === 'shorter';
  if (targets.length > 1 || isBrief || question.isAtLarge) return null;
  const { prepared, quotes, ranked } = await lookUp.quotesIn(selected);
  const likely = quotes.slice(0, MOST_LIKELY).map(toExcerpt);
  const { library } = deps;
  const asked = { library, question, query: prepared.query, selected, likely, isDoubted: true };
  const list = prepared.query.concepts.length === 0 ? null : wholeList(asked);
  if (list === null) return null;
  task.options.onRetrieved?.();
  return {
    ...listAnswer(list, question.language),
    basis: null,
    status: 'answered',
    searched: searchedFor(task),
    material: materialOf(library, list.excerpts, ranked),
  };
}
