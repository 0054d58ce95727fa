import { chineseQuantities } from '../text/chineseQuantities.ts';
import type { Quantity } from '../text/quantity.ts';
import { characterPairs } from './characterPairs.ts';

/** A clause and the quantities it states; its pairs of characters leave those out. */
export interface ReadClause {
  text: string;
  quantities: readonly Quantity[];
  pairs: ReadonlySet<string>;
}

/** Text without white space, cut at every mark: small enough that two clauses seldom say the same of different numbers. */
export function clausesOf(tight: string): string[] {
  return tight.split(/[，,；;。！？!?：:、]/u).filter((clause) => clause !== '');
}

/** Reads one clause. */
export function readClause(clause: string): ReadClause {
  const quantities = chineseQuantities(clause);
  const rest = quantities.reduce((left, { text }) => left.replace(text, '|'), clause);
  const pairs = [...characterPairs(rest)].filter((pair) => !pair.includes('|'));
  return { text: clause, quantities, pairs: new Set(pairs) };
}
