import type { Checker } from '../check/createChecker.ts';
import type { Casebook } from '../casebook.ts';
import type { Book } from '../types.ts';

/** A book under evaluation: as it was read, and the casebook that answers from it alone. */
export interface EvalBook {
  book: Book;
  casebook: Pick<Casebook, 'ask' | 'search'>;
  /** Judges sentences anew, apart from the check within `ask`. */
  check: Checker;
  /** How far the best sentence of the book goes towards an answer; null where a rule decides before that. */
  evidence: (question: string) => Promise<number | null>;
}
