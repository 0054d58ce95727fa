import type { Aspect } from './followUpReading.ts';
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
  /** An earlier question with what is asked of it now. */
  withAspect(text: string, aspect: Aspect): string;
  /** Another topic of the same units: 市统计局的培训怎么样; of all units where there is none. */
  aboutTopic(topic: string, units: readonly SpokenUnit[], earlier: EarlierTurn): string;
  /** A question whole but for its units. */
  carried(fragment: string, units: readonly SpokenUnit[]): string;
  /** Puts units, or what is theirs, in the place of the words that stood for them. */
  named(units: readonly SpokenUnit[], theirs: { isPossessive: boolean; thing?: string }): string;
  /** Words of all units: 各单位如何…, which units… */
  asksUnits(text: string): boolean;
  /** A fragment of this language after a question of the other. */
  across(earlier: EarlierTurn, asked: { units: readonly SpokenUnit[]; aspect?: Aspect }): string;
  /** With its mark, and a capital where one is due. */
  finish(text: string): string;
}
