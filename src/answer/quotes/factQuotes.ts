import type { Library } from '../../retrieve/library.ts';
import type { QuestionPlan } from '../../question/plan.ts';
import type { AnalysedQuery } from '../../retrieve/terms/analyseQuery.ts';
import type { Concept } from '../../retrieve/terms/concept.ts';
import { matchConcept, readForEvidence } from '../../retrieve/evidence.ts';
import { normaliseTight } from '../../text/normalise.ts';
import { missingDetails, unheardNames } from '../../retrieve/missingDetails.ts';
import type { Scored } from '../../retrieve/store/topK.ts';
import type { SearchFilter } from '../../types.ts';
import { chooseQuotes } from './chooseQuotes.ts';
import type { Excerpt } from '../../retrieve/excerpt.ts';
import {
  mayBeDistractors,
  measureDistractors,
  standsOut,
  type DistractorThresholds,
} from './distractors.ts';
import { sentenceAfter, toExcerpt, type Quote } from './findQuotes.ts';
import type { SentenceCache } from './sentenceCache.ts';
import { overviewQuotes } from './overview.ts';
import { sectionItems } from './sectionItems.ts';

/** Quotes shown for a plain question. */
const MOST = 3;

/** A concept matched this well stands there. */
const STANDS = 0.6;

/** A question that names no unit is answered from other units too when they answer nearly as well. */
const NEAR_BEST_UNIT = 0.85;

/** A sentence that shows what is asked for need answer only this well beside the best one. */
const NEAR_BEST_SHAPE = 0.6;

export interface FactQuotesInput {
  library: Library;
  question: QuestionPlan;
  query: AnalysedQuery;
  /** Best first. */
  quotes: readonly Quote[];
  /** Passages the quotes are from and those after them, best first. */
  ranked: readonly Scored[];
  sentences: SentenceCache;
  /** Default `distractorThresholds`. */
  distractors?: DistractorThresholds | undefined;
  selected: readonly number[];
  filter: SearchFilter;
}

/**
 * The words that answer a plain question: an overview where it asks nothing in particular, the items a heading
 * announces where it asks for them, otherwise the best sentences. Empty where nothing answers, where a number or quoted
 * words of the question stand nowhere near (then another thing was asked), or where all passages speak of the matter and
 * none says what was asked.
 */
export function factQuotes(input: FactQuotesInput): Excerpt[] {
  const { library, question, query, selected, quotes, filter } = input;
  if (query.concepts.length === 0) {
    // Nothing in particular asked of nothing in particular (“？？？”) has no answer.
    const isPointed = question.cases.length > 0 || selected.length < library.shelved.length;
    return isPointed ? overviewQuotes(library, selected, filter) : [];
  }
  const items = sectionItems(question, { library, query, selected });
  const { mustShow, bestShows } = question.asks;
  const shaped = mustShow === null ? quotes : quotes.filter((quote) => shows(mustShow, quote));
  const chosen = items.length > 0 ? items : bestOf(preferred(bestShows, shaped));
  return lacksDetail(chosen, input) || isLostAmongDistractors(input) ? [] : chosen;
}

function isLostAmongDistractors({
  question,
  query,
  distractors,
  ...input
}: FactQuotesInput): boolean {
  const asksQuantity = question.asks.mustShow !== null;
  const looked = { ...input, concepts: query.concepts, asksQuantity };
  return (
    mayBeDistractors(looked, distractors) && !standsOut(measureDistractors(looked), distractors)
  );
}

function shows(shape: RegExp, { shelved, start, end }: Quote): boolean {
  return shape.test(normaliseTight(shelved.book.text.slice(start, end)));
}

/**
 * The quotes of the shape the answer most likely has, where one of them answers nearly as well as the best; otherwise
 * all, each with the next sentence where only that has the shape: who speaks of a book may name it one sentence later.
 */
function preferred(shape: RegExp | null, quotes: readonly Quote[]): readonly Quote[] {
  const best = quotes.find(({ answers }) => answers);
  if (shape === null || best === undefined) return quotes;
  const least = best.score * NEAR_BEST_SHAPE;
  const shown = quotes.filter((quote) => shows(shape, quote) && quote.score >= least);
  if (shown.some(({ answers }) => answers)) return shown;
  return quotes.map((quote) => {
    const next = sentenceAfter(quote.shelved, quote.end);
    return next !== null && shows(shape, { ...quote, ...next })
      ? { ...quote, end: next.end }
      : quote;
  });
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
  if (unheardNames(question.asks.capitals, query.concepts).length > 0) return true;
  const around = chosen.flatMap(({ passage, section }) => {
    const doc = passage === null ? undefined : library.ordinalOf(passage);
    return [section.heading ?? '', doc === undefined ? '' : library.textOf(library.shelved[doc]!)];
  });
  const text = readForEvidence(around.join('\n'));
  const stands = (concept: Concept): boolean => matchConcept(concept, text) >= STANDS;
  if (query.concepts.some((one) => one.isPerson === true && !stands(one))) return true;
  const missing = missingDetails(question.asks.details, around.join('\n'));
  // What sounds like quoted words (科技大讲唐) stands for them.
  return missing.some(
    (detail) => !query.concepts.some((one) => one.text === detail && stands(one)),
  );
}
