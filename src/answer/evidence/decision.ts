import {
  contributions,
  logit,
  logOdds,
  probability,
  type LinearModel,
} from '../../models/linearModel.ts';
import type { JudgedQuote } from './sentenceEvidence.ts';

/** What tells whether anything answers, in the order of the model. */
export const DECISION_FEATURES = [
  'best', // log-odds that the likeliest sentence answers
  'lead', // how far it is before the likeliest of another passage
  'reads', // log-odds that the passage answers which the reader likes best
  'within', // logarithm of how likely the answer stands in the likeliest sentence
  'value', // how far the words of the likeliest sentence go towards the question's
  'most', // the same of the sentence that goes farthest
  'meaning', // nearness in meaning of the likeliest sentence
  'rules', // 1 where the rules for numbers, quoted words, persons and shapes let an answer pass
  'english', // 1 where the question is in English
] as const;

/** What else is known of a question. */
export interface Asked {
  passesRules: boolean;
  isEnglish: boolean;
}

/** Whether a question is answered by what was found. */
export interface Decision {
  /** Probability that something does, 0 to 1. */
  confidence: number;
  /** The log-odds of that. */
  odds: number;
  /** What was weighed, and what each part adds to the log-odds. */
  features: { name: string; value: number; adds: number }[];
}

/** The features of a question; null where nothing was found that could answer. */
export function decisionFeatures(judged: readonly JudgedQuote[], asked: Asked): number[] | null {
  const best = judged[0];
  if (best === undefined) return null;
  const other = judged.find(({ quote }) => quote.shelved !== best.quote.shelved);
  const most = (of: (one: JudgedQuote) => number): number =>
    judged.reduce((top, one) => Math.max(top, of(one)), -Infinity);
  return [
    best.odds,
    best.odds - (other?.odds ?? best.odds),
    most(({ reading }) => logit(reading.answers)),
    best.features[4]!,
    best.quote.value,
    most(({ quote }) => quote.value),
    best.quote.meaning,
    Number(asked.passesRules),
    Number(asked.isEnglish),
  ];
}

/**
 * How many of the questions put to a book have an answer there: 138 of 214 that people wrote who had seen the books and not the program. The pairs that
 * weights are fitted on were ordered with another share, and log-odds carry it.
 */
const HAVE_AN_ANSWER = 138 / 214;

/**
 * Weighs the features of a question. `share`: of the rows the model was fitted on that have an answer; without it they stand for those at
 * hand. `prior`: of those at hand.
 */
export function decide(
  model: LinearModel,
  row: readonly number[],
  { prior = HAVE_AN_ANSWER, share = prior }: { prior?: number; share?: number } = {},
): Decision {
  const adds = contributions(model, row);
  const odds = logOdds(model, row) + logit(prior) - logit(share);
  return {
    confidence: probability(odds),
    odds,
    features: model.features.map((name, at) => ({ name, value: row[at]!, adds: adds[at]! })),
  };
}

/** What tells how sure an answer is, in the order of the model: the log-odds that there is one. */
export const SURE_FEATURES = ['odds'] as const;

/** How likely the likeliest sentence is the one that answers, 0 to 1: less likely than that something does. */
export function sureOf(model: LinearModel, { odds }: Pick<Decision, 'odds'>): number {
  return probability(logOdds(model, [odds]));
}

/** What tells how sure it is that the cases shown are those that answer: the logarithm of how likely all that were asked are decided right, each by itself. */
export const UNITS_SURE_FEATURES = ['decided'] as const;

/** The features of cases by how likely each answers, 0 to 1. `from`: from this probability on it is shown to. */
export function unitsSureFeatures(answers: readonly number[], from: number): number[] {
  return [answers.reduce((sum, one) => sum + Math.log(one >= from ? one : 1 - one), 0)];
}
