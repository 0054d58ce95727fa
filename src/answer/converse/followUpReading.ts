import type { Language, Span } from '../../types.ts';

/** What words that name no unit themselves refer to. */
export type Reference =
  /** 它, they, that bureau; `ofKind`: what the unit must be, tested on its name in the language. */
  | { to: 'focus'; ofKind?: RegExp }
  /** 两者, both of them. */
  | { to: 'several'; count: number | null }
  /** 前两个单位, the last three. */
  | { to: 'run'; count: number; fromEnd: boolean }
  /** 第二个, the last one: from 1, from the end where negative. */
  | { to: 'nth'; n: number }
  /** 下一个, the previous one. */
  | { to: 'step'; by: number };

/** Words of a question that stand for units of earlier turns. */
export interface Mention extends Span {
  reference: Reference;
  /** Refers to a unit named before it in the same question, where there is one. */
  isPronoun: boolean;
}

/** How a language is read where questions lean on those before them. All take `legible` text. */
export interface FollowUpReading {
  /** The question without courtesies, connectives and the mark at its end; `leans`: it opened with “那”, “and”, “what about”, or ends with 呢. */
  open(text: string): { text: string; leans: boolean };
  /** Thanks, agreement: nothing is asked. */
  isCourtesy(text: string): boolean;
  opensNewTopic(text: string): boolean;
  /** The language the last answer is wanted in; null where it asks no such thing. */
  wantedLanguage(fragment: string): Language | null;
  /** Only asks how units compare: 和…比, how do they differ. */
  isComparison(fragment: string): boolean;
  /** Asks the same again: 也是这样吗, do they do that too. */
  isSameAgain(fragment: string): boolean;
  /** 其他单位, the others. */
  isOthers(fragment: string): boolean;
  /** Asks for the whole book, for units or for a definition: complete without a unit. */
  isAtLarge(fragment: string): boolean;
  /** Where it speaks of units at large (各单位, which units): what follows can mean these. Null where it does not. */
  unitsAt(text: string): number | null;
  mentions(text: string): Mention[];
  /** Joiners and particles around units, which ask nothing by themselves. */
  withoutJoiners(text: string): string;
}
