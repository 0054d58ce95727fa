import type { Library } from '../retrieve/library.ts';
import type { Question } from '../retrieve/question.ts';
import type { AnalysedQuery } from '../retrieve/analyseQuery.ts';
import { normalise } from '../text/normalise.ts';
import { missingDetails, requiredDetails, unheardNames } from '../retrieve/requiredDetails.ts';
import type { SearchFilter } from '../types.ts';
import { chooseQuotes } from './chooseQuotes.ts';
import type { Excerpt } from './composer.ts';
import { toExcerpt, type Quote } from './findQuotes.ts';
import { overviewQuotes } from './overview.ts';
import { sectionItems } from './sectionItems.ts';

/** Quotes shown for a plain question. */
const MOST = 3;

/** A question that names no unit is answered from other units too when they answer nearly as well. */
const NEAR_BEST_UNIT = 0.85;

export interface FactQuotesInput {
  library: Library;
  question: Question;
  query: AnalysedQuery;
  /** Best first. */
  quotes: readonly Quote[];
  selected: readonly number[];
  filter: SearchFilter;
}

/**
 * The words that answer a plain question: an overview where it asks nothing in particular, the items a heading
 * announces where it asks for them, otherwise the best sentences. Empty where nothing answers, or where a number
 * or quoted words of the question stand nowhere near: then another thing was asked.
 */
export function factQuotes(input: FactQuotesInput): Excerpt[] {
  const { library, question, query, selected, quotes, filter } = input;
  if (query.concepts.length === 0) {
    // Nothing in particular asked of nothing in particular (“？？？”) has no answer.
    const isPointed = question.cases.length > 0 || selected.length < library.shelved.length;
    return isPointed ? overviewQuotes(library, selected, filter) : [];
  }
  const items = sectionItems(normalise(question.text), { library, query, selected });
  const chosen = items.length > 0 ? items : bestOf(quotes);
  return lacksDetail(chosen, input) ? [] : chosen;
}

/** The best sentences; from several units only where they answer nearly as well as the best one. */
function bestOf(quotes: readonly Quote[]): Excerpt[] {
  const best = quotes[0];
  if (best === undefined) return [];
  const near = new Set(
    quotes
      .filter(({ score }) => score >= best.score * NEAR_BEST_UNIT)
      .map(({ shelved }) => shelved.study),
  );
  const eligible = quotes.filter(({ shelved }) => near.has(shelved.study));
  return chooseQuotes(eligible, MOST + near.size - 1).map(toExcerpt);
}

function lacksDetail(
  chosen: readonly Excerpt[],
  { library, question, query }: FactQuotesInput,
): boolean {
  if (unheardNames(question.text, query.concepts).length > 0) return true;
  const around = chosen.flatMap(({ passage, section }) => {
    const doc = passage === null ? undefined : library.ordinalOf(passage);
    return [section.heading ?? '', doc === undefined ? '' : library.textOf(library.shelved[doc]!)];
  });
  return missingDetails(requiredDetails(question.topic), around.join('\n')).length > 0;
}
