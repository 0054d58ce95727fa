import { INTENTS, SHAPES, WANTED } from '../types/intent.ts';

/** What the model says of a question by itself, in the order of its logits; a model made for other labels does not fit. */
export const QUESTION_LABELS = {
  intent: INTENTS,
  wanted: WANTED,
  shape: SHAPES,
  yesNo: ['perUnit', 'followUp'],
} as const;

/** Logits of one question. */
export const QUESTION_LOGITS = Object.values(QUESTION_LABELS).reduce(
  (sum, names) => sum + names.length,
  0,
);
