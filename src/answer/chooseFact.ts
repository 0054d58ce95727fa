import type { Excerpt } from '../retrieve/excerpt.ts';
import type { QuestionPlan } from '../question/plan.ts';
import type { SearchFilter } from '../types.ts';
import type { KeptDeps } from './answererDeps.ts';
import type { Basis } from './evidence/basis.ts';
import { chooseByReader } from './evidence/chooseByReader.ts';
import type { Found, LookUp } from './lookUp.ts';
import { factQuotes } from './quotes/factQuotes.ts';
import { toExcerpt } from './quotes/findQuotes.ts';
import { wholeList, type WholeList } from './quotes/wholeList.ts';

export interface ChooseFactInput {
  deps: KeptDeps;
  lookUp: LookUp;
  question: QuestionPlan;
  /** Passages it may be answered from. */
  selected: readonly number[];
  filter: SearchFilter;
  signal?: AbortSignal | undefined;
}

/** The words that answer a plain question, and what they were chosen from. */
export interface ChosenFact {
  found: Found;
  /** Empty where nothing answers. */
  excerpts: readonly Excerpt[];
  /** Null where nothing was weighed. */
  basis: Basis | null;
  /** The enumeration that `excerpts` are, where the question asks for one. */
  list: WholeList | null;
}

/** Looks a plain question up and chooses the words that answer it: by the reader where there is one, otherwise by rules. */
export async function chooseFact(input: ChooseFactInput): Promise<ChosenFact> {
  const { deps, lookUp, question, selected, filter, signal } = input;
  const { library, sentences, distractors, read } = deps;
  const found = await lookUp.quotesIn(selected);
  const { query } = found.prepared;
  const asked = { question, query, selected, filter };
  const byRules = factQuotes({ library, sentences, distractors, ...found, ...asked });
  if (query.concepts.length === 0) return { found, excerpts: byRules, basis: null, list: null };
  const chosen = read
    ? await chooseByReader({ ...deps, read, ...found, ...asked, byRules, signal })
    : { excerpts: byRules, basis: null };
  return { found, ...asWholeList(input, found, chosen) };
}

/** Below this probability that anything answers, no list does. */
const LEAST_LIKELY = 0.25;

/** Sentences whose sections are looked at for a list where none was judged to answer. */
const MOST_LIKELY = 6;

/** What was chosen, or the enumeration it belongs to where that is what is asked for. */
function asWholeList(
  { deps, question, selected }: ChooseFactInput,
  { prepared, quotes }: Found,
  { excerpts, basis }: Pick<ChosenFact, 'excerpts' | 'basis'>,
): Omit<ChosenFact, 'found'> {
  const none = { excerpts, basis, list: null };
  const isBrief = question.shape === 'oneSentence' || question.shape === 'shorter';
  const isDoubted = excerpts.length === 0;
  if (isBrief || (isDoubted && (basis === null || basis.confidence < LEAST_LIKELY))) return none;
  const likely = isDoubted ? quotes.slice(0, MOST_LIKELY).map(toExcerpt) : excerpts;
  const { library } = deps;
  const { query } = prepared;
  const list = wholeList({ library, question, query, selected, likely, isDoubted });
  return list === null ? none : { excerpts: list.excerpts, basis, list };
}
