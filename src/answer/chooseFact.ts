import type { Excerpt } from '../retrieve/excerpt.ts';
import type { Question } from '../retrieve/question/question.ts';
import type { SearchFilter } from '../types.ts';
import type { KeptDeps } from './answererDeps.ts';
import type { Basis } from './evidence/basis.ts';
import { chooseByReader } from './evidence/chooseByReader.ts';
import type { Found, LookUp } from './lookUp.ts';
import { factQuotes } from './quotes/factQuotes.ts';

export interface ChooseFactInput {
  deps: KeptDeps;
  lookUp: LookUp;
  question: Question;
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
}

/** Looks a plain question up and chooses the words that answer it: by the reader where there is one, otherwise by rules. */
export async function chooseFact(input: ChooseFactInput): Promise<ChosenFact> {
  const { deps, lookUp, question, selected, filter, signal } = input;
  const { library, sentences, distractors, read } = deps;
  const found = await lookUp.quotesIn(selected);
  const { query } = found.prepared;
  const asked = { question, query, selected, filter };
  const byRules = factQuotes({ library, sentences, distractors, ...found, ...asked });
  if (!read || query.concepts.length === 0) return { found, excerpts: byRules, basis: null };
  const chosen = await chooseByReader({ ...deps, read, ...found, ...asked, byRules, signal });
  return { found, ...chosen };
}
