import type { Quote } from './findQuotes.ts';

/** A further sentence must answer at least this well beside the best one. */
const NEAR_BEST = 0.72;

/** The quotes worth showing, at most `most`, in the order of the book; none overlaps another. */
export function chooseQuotes(quotes: readonly Quote[], most: number): Quote[] {
  const best = quotes.find(({ answers }) => answers);
  if (best === undefined) return [];
  const chosen: Quote[] = [];
  for (const quote of quotes) {
    if (chosen.length === most || quote.score < best.score * NEAR_BEST) break;
    const overlaps = chosen.some(
      (other) =>
        other.shelved.book === quote.shelved.book &&
        other.start < quote.end &&
        other.end > quote.start,
    );
    if (!overlaps && quote.answers) chosen.push(quote);
  }
  return chosen.sort(inBookOrder);
}

function inBookOrder(a: Quote, b: Quote): number {
  return a.shelved.book.id < b.shelved.book.id
    ? -1
    : a.shelved.book.id > b.shelved.book.id
      ? 1
      : a.start - b.start;
}
