import type { Quote } from '../quotes/findQuotes.ts';
import { probability } from './linearModel.ts';
import type { JudgedQuote } from './sentenceEvidence.ts';

/** Quotes shown for a plain question. */
const MOST = 3;

/** A further sentence is shown where it answers at least this likely beside the likeliest one. */
export const NEAR_LIKELIEST = 0.7;

/** The likeliest sentence and those nearly as likely, in the order they are likely; none overlaps another. */
export function chooseJudged(judged: readonly JudgedQuote[], near = NEAR_LIKELIEST): Quote[] {
  const least = near * probability(judged[0]?.odds ?? 0);
  const chosen: Quote[] = [];
  for (const { quote, odds } of judged) {
    if (chosen.length === MOST || probability(odds) < least) break;
    if (!chosen.some((other) => overlaps(other, quote))) chosen.push(quote);
  }
  return chosen;
}

function overlaps(a: Quote, b: Quote): boolean {
  return a.shelved.book === b.shelved.book && a.start < b.end && b.start < a.end;
}
