import { measureAsked } from '../../text/figures.ts';
import type { Language } from '../../types.ts';
import { answerShape } from './answerShape.ts';
import { asksMembers } from './asksMembers.ts';
import { operationAsked, type OperationAsked } from './operationRows.ts';
import { preferredShape } from './preferredShape.ts';
import { requiredDetails } from './requiredDetails.ts';

/** What the wording of a question asks of the sentences that answer it. */
export interface Asks {
  /** What a sentence (without white space) must show: a number, a sum, a time; null where nothing of the kind is asked. */
  mustShow: RegExp | null;
  /** What a better sentence shows: a title, a count; null where neither is asked. */
  bestShows: RegExp | null;
  /** What is to be computed; null where nothing is. */
  operation: OperationAsked | null;
  /** The measure asked for by its unit (多少公里); null where none is named. */
  measure: string | null;
  /** The members of something are asked for. */
  members: boolean;
  /** Numbers and quoted words that must stand beside the answer. */
  details: string[];
  /** Words written with a capital inside a sentence, in small letters: mostly names. */
  capitals: string[];
}

/** Reads what a normalised question asks. `typed`: with its capitals; `topic`: what of it is searched. */
export function asksOf(
  plain: string,
  { language, typed, topic }: { language: Language; typed: string; topic: string },
): Asks {
  return {
    mustShow: answerShape(plain),
    bestShows: preferredShape(plain),
    operation: operationAsked(plain, language),
    measure: measureAsked(plain),
    members: asksMembers(plain),
    details: requiredDetails(topic),
    capitals: capitalsIn(typed),
  };
}

function capitalsIn(typed: string): string[] {
  const inside = typed.matchAll(/(?<=[\p{L}\p{N},;)’'”"]\s+)\p{Lu}\p{L}{2,}/gu);
  return [...inside].map(([name]) => name.toLowerCase());
}
