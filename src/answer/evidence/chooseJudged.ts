import type { Quote } from '../quotes/findQuotes.ts';
import { probability } from '../../models/linearModel.ts';
import type { JudgedQuote } from './sentenceEvidence.ts';

/** Quotes shown of what answers. */
const MOST = 2;

/**
 * The likeliest sentence and one of the same case that is nearly as likely, the likelier first; they do not overlap. Another case that says
 * the same of itself is no further answer: who asks for several asks for them.
 */
export function chooseJudged(
  judged: readonly JudgedQuote[],
  { near, most = MOST }: { near: number; most?: number | undefined },
): Quote[] {
  const least = near * probability(judged[0]?.odds ?? 0);
  const chosen: Quote[] = [];
  for (const { quote, odds } of judged) {
    if (chosen.length === most || probability(odds) < least) break;
    const isOfCase = quote.shelved.study === judged[0]!.quote.shelved.study;
    if (isOfCase && !chosen.some((other) => overlaps(other, quote))) chosen.push(quote);
  }
  return chosen;
}

/** Whether two quotes share words of the book. */
export function overlaps(a: Quote, b: Quote): boolean {
  return a.shelved.book === b.shelved.book && a.start < b.end && b.start < a.end;
}
