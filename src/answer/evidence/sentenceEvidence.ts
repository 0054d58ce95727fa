import type { Reading } from '../../types.ts';
import type { Quote } from '../quotes/findQuotes.ts';
import { logit, logOdds, type LinearModel } from '../../models/linearModel.ts';

/** What tells which sentence answers, in the order of the model. */
export const SENTENCE_FEATURES = [
  'value', // how far its words go towards the question's, by rarity
  'score', // the same with its surroundings and nearness in meaning
  'meaning', // nearness in meaning
  'reads', // log-odds that its passage answers
  'within', // logarithm of how likely the answer stands in it, given that its passage answers
  'both', // logarithm of both together
  'ahead', // log-odds that its passage answers, before the best of the others
  'rank', // 1 for the first passage that search gives, 1/2 for the second, …
] as const;

/** A reading with its words. */
export interface PassageReading extends Reading {
  /** Of its span, as they were read; '' where it has none. */
  words: string;
}

/** A sentence with what speaks for it. */
export interface JudgedQuote {
  quote: Quote;
  reading: PassageReading;
  /** In the order of `SENTENCE_FEATURES`. */
  features: number[];
  /** Log-odds that it is the sentence that answers. */
  odds: number;
}

/** Least probability that counts: below it all are alike. */
const FLOOR = 1e-4;

/** Quotes with the reading of the passage each is from, the likeliest first. `readings` by ordinal of the passage, in order of rank. */
export function judgeQuotes(
  quotes: readonly Quote[],
  readings: ReadonlyMap<string, PassageReading>,
  model: LinearModel,
): JudgedQuote[] {
  const ranks = new Map([...readings.keys()].map((id, at) => [id, at + 1]));
  const odds = new Map([...readings].map(([id, { answers }]) => [id, logit(answers)]));
  const judged = quotes.flatMap((quote) => {
    const { id, start } = quote.shelved.passage;
    const reading = readings.get(id);
    if (reading === undefined) return [];
    const within = reading.within({ start: quote.start - start, end: quote.end - start });
    const others = [...odds].filter(([other]) => other !== id).map(([, value]) => value);
    const features = [
      quote.value,
      quote.score,
      quote.meaning,
      odds.get(id)!,
      Math.log(Math.max(FLOOR, within)),
      Math.log(Math.max(FLOOR, within * reading.answers)),
      odds.get(id)! - others.reduce((most, value) => Math.max(most, value), logit(0)),
      1 / ranks.get(id)!,
    ];
    return [{ quote, reading, features, odds: logOdds(model, features) }];
  });
  return judged.sort((a, b) => b.odds - a.odds || a.quote.start - b.quote.start);
}
