import type { Intent, IntentReading, Shape, Wanted } from '../../types.ts';
import { likeliest } from '../../text/likeliest.ts';

/** What a question asks for, decided. */
export interface Intended {
  intent: Intent;
  /** How likely it is, 0 to 1. */
  certainty: number;
  wanted: Wanted;
  shape: Shape;
  /** How likely it says what it asks only together with the question before it, 0 to 1. */
  followUp: number;
}

/** What a question comes to, where it matters only how it is looked up. */
export type QuestionKind = 'fact' | 'list' | 'count' | 'comparison' | 'contents' | 'smalltalk';

const KIND_OF: Record<Intent, QuestionKind> = {
  fact: 'fact',
  list: 'list',
  count: 'count',
  compare: 'comparison',
  summary: 'fact',
  overview: 'contents',
  contents: 'contents',
  pages: 'contents',
  aboutBook: 'contents',
  check: 'fact',
  courtesy: 'smalltalk',
  form: 'fact',
};

/** What overrules the likeliest intent. */
export interface IntentCues {
  /** It names a unit or a page; a greeting does not. */
  isPointed: boolean;
  /** It speaks of units at large and names none; then a fact is one of each of them. */
  asksUnits: boolean;
  /** It names a unit itself, not a place: an overview of it is no overview of a book. */
  namesCase: boolean;
}

/** What a question asks for most likely. */
export function intended(
  reading: IntentReading,
  { isPointed, asksUnits, namesCase }: IntentCues,
): Intended {
  const { courtesy, ...others } = reading.intent;
  const read = isPointed ? likeliest(others) : likeliest({ ...others, courtesy });
  const ofUnits = read === 'fact' && asksUnits ? 'list' : read;
  const intent = ofUnits === 'overview' && namesCase ? 'summary' : ofUnits;
  return {
    intent,
    certainty: reading.intent[ofUnits],
    wanted: likeliest(reading.wanted),
    shape: likeliest(reading.shape),
    followUp: reading.followUp,
  };
}

/** The kind of question an intent comes to, where only that matters. */
export function kindOf(intent: Intent): QuestionKind {
  return KIND_OF[intent];
}
