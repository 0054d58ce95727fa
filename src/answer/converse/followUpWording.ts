import type { EarlierTurn } from './earlierTurn.ts';
import type { SpokenUnit } from './spokenUnit.ts';

/**
 * How a language words a follow-up made whole. Texts go in and come out without the mark at their end; earlier
 * questions are in the same language.
 */
export interface FollowUpWording {
  /** The earlier question, of these units; a comparison takes them in beside its own. */
  ofUnits(earlier: EarlierTurn, units: readonly SpokenUnit[]): string;
  /** The earlier question, of the units it did not name. */
  ofOthers(earlier: EarlierTurn): string;
  /** The earlier question, asked of how these units differ. */
  compared(earlier: EarlierTurn, units: readonly SpokenUnit[]): string;
  /** With its mark, and a capital where one is due. */
  finish(text: string): string;
}
