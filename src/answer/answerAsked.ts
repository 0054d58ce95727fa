import { asksSeveral } from '../question/intent/asksSeveral.ts';
import type { Excerpt } from '../retrieve/excerpt.ts';
import type { QuestionPlan } from '../question/plan.ts';
import type { KeptDeps } from './answererDeps.ts';
import { asksContents, mayAskContents } from './contents/asksContents.ts';
import { contentsAnswer } from './contents/contentsAnswer.ts';
import { entriesAsked } from './contents/entriesAsked.ts';
import { likelyMeant } from './contents/titlesMeant.ts';
import { draftComputed } from './draftComputed.ts';
import { draftCoverage } from './draftCoverage.ts';
import { draftFact } from './draftFact.ts';
import { draftList } from './draftList.ts';
import { draftSections } from './draftSections.ts';
import { draftOfTitle, titlesOf } from './draftOfTitle.ts';
import { draftSummary } from './draftSummary.ts';
import type { AnswerOptions, Drafted } from './drafted.ts';
import { asksWhole } from './kinds/asksWhole.ts';
import { createLookUp } from './lookUp.ts';
import { materialOf } from './material.ts';
import { addressQuotes } from './quotes/addressQuotes.ts';
import { itemQuotes } from './quotes/itemQuotes.ts';
import { refuse, refuseNotHeld } from './refuse.ts';
import { booksOf, casesOf, casesOnPages, selectPassages, targetCases } from './targets.ts';
import { isOutOfScope, searchedFor, type Task } from './task.ts';
import { quotesAnswer } from './wording/quotesAnswer.ts';
import { smalltalkAnswer } from './wording/refusals.ts';

/** Answers one question by the kind of answer it needs. */
export async function answerAsked(
  deps: KeptDeps,
  question: QuestionPlan,
  options: AnswerOptions,
): Promise<Drafted> {
  const task = taskOf(deps, question, options);
  const { targets, selected } = task;
  if (question.kind === 'smalltalk')
    return { ...smalltalkAnswer(question), searched: searchedFor(task), material: [] };
  const told = fromItems(task) ?? fromAddresses(task) ?? (await fromContents(task));
  if (told !== null) return told;
  if (targets.length === 0 && isOutOfScope(task)) return refuse(task);
  const isHeld = targets.some(({ study }) => study.hasText);
  if (targets.length > 0 && !isHeld) return refuseNotHeld(task, targets);
  if (selected.length === 0) {
    const listed = casesOnPages(deps.library, question.references.pages);
    return listed.length > 0 ? refuseNotHeld(task, listed) : refuse(task);
  }
  return draftOfBook(task);
}

/** By what the text held says, unless it is likelier that the title of a case is meant whose text is not held. */
async function draftOfBook(task: Task): Promise<Drafted> {
  const drafted = await draftOfText(task);
  return (await draftOfTitle(task, drafted)) ?? drafted;
}

/** By what the text held says: computed, summed up, section by section, as one list, unit by unit, or as a plain fact. */
async function draftOfText(task: Task): Promise<Drafted> {
  const { targets } = task;
  const ofWhole =
    (await draftComputed(task)) ?? (await draftSummary(task)) ?? (await draftSections(task));
  if (ofWhole !== null) return ofWhole;
  const isCovered = isPutToSeveral(task) || (targets.length > 0 && isOutOfScope(task));
  const list = asksSeveral(task.question.kind) ? await draftList(task) : null;
  return list ?? (isCovered ? draftOfSeveral(task) : draftFact(task));
}

/** Of several cases what each says; where none says it and none is named, what one passage of the whole book says: it may speak of all that is asked. */
async function draftOfSeveral(task: Task): Promise<Drafted> {
  const covered = await draftCoverage(task);
  if (covered.status !== 'not_in_book' || task.targets.length > 0) return covered;
  const fact = await draftFact(task);
  return fact.status === 'not_in_book' ? covered : fact;
}

function taskOf(deps: KeptDeps, question: QuestionPlan, options: AnswerOptions): Task {
  const { library } = deps;
  const within = options.within ?? {};
  const allowed = new Set(library.select(within));
  const selected = selectPassages(library, question, options.filter).filter((doc) =>
    allowed.has(doc),
  );
  const open = new Set(casesOf(library, within).map(({ study }) => study));
  const targets = targetCases(library, question, options.filter).filter(({ study }) =>
    open.has(study),
  );
  const several = {
    anyOfSeveral: isPutToSeveral({ question, targets }),
    signal: options.signal,
  };
  const lookUp = createLookUp(deps, question, several);
  return { deps, question, options, targets, selected, lookUp };
}

function isPutToSeveral({ question, targets }: Pick<Task, 'question' | 'targets'>): boolean {
  return targets.length === 0 ? asksSeveral(question.kind) : targets.length > 1;
}

/** What an answer listed and is asked for by its place in that list. */
function fromItems(task: Task): Drafted | null {
  const { items = [] } = task.question;
  return inWords(task, itemQuotes(task.deps.library, items, task.selected));
}

/** An article asked for by its number is that article, not one that speaks of it. */
function fromAddresses(task: Task): Drafted | null {
  const { question, selected } = task;
  return inWords(task, addressQuotes(task.deps.library, question.addresses, selected));
}

function inWords(task: Task, chosen: readonly Excerpt[]): Drafted | null {
  if (chosen.length === 0) return null;
  return {
    ...quotesAnswer(chosen, task.question.language),
    basis: null,
    status: 'answered',
    searched: searchedFor(task),
    material: materialOf(task.deps.library, chosen),
  };
}

async function fromContents(task: Task): Promise<Drafted | null> {
  const { deps, question, options, targets, selected, lookUp } = task;
  const { library } = deps;
  const books = booksOf(library, options.within ?? {});
  const isSet = targets.length > 0 && question.cases.length === 0; // by the asker's filter
  if (isSet || !mayAskContents(question)) return null;
  const { concepts } = (await lookUp.taken()).prepared.query;
  if (!asksContents(question, { books, concepts })) return null;
  const saysText = !asksWhole({ library, concepts, selected, asking: 'contents' });
  const titled = likelyMeant(await titlesOf(task, casesOf(library, options.within ?? {})));
  const composed = contentsAnswer({ question, books, concepts, saysText, titled });
  if (composed === null) return null;
  const ofAll = isOfEntries(question) && entriesAsked({ question, books, titled }).by === 'all';
  const told = { ...composed, searched: searchedFor(task), material: [] };
  return { ...told, status: 'answered', ofAll };
}

function isOfEntries({ intent }: QuestionPlan): boolean {
  return intent !== 'aboutBook' && intent !== 'overview';
}
