import type { Intent, IntentReading, Shape, Wanted } from '../../types.ts';
import { likeliest } from '../../text/likeliest.ts';
import { questionKind, type QuestionKind } from './questionKind.ts';

/** What a question asks for, decided. */
export interface Intended {
  intent: Intent;
  wanted: Wanted;
  perUnit: boolean;
  shape: Shape;
}

const INTENT_OF: Record<QuestionKind, Intent> = {
  fact: 'fact',
  list: 'list',
  count: 'count',
  comparison: 'compare',
  contents: 'contents',
  smalltalk: 'courtesy',
};

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

/** What the model reads, decided; without a model what the words of a normalised question show. */
export function intended(plain: string, reading: IntentReading | null): Intended {
  if (reading === null) return intentByWords(plain);
  return {
    intent: likeliest(reading.intent),
    wanted: likeliest(reading.wanted),
    perUnit: reading.perUnit > 0.5,
    shape: likeliest(reading.shape),
  };
}

/** The kind of question an intent comes to, where only that matters. */
export function kindOf(intent: Intent): QuestionKind {
  return KIND_OF[intent];
}

function intentByWords(plain: string): Intended {
  const intent = INTENT_OF[questionKind(plain)];
  return { intent, wanted: 'any', perUnit: intent === 'list', shape: 'none' };
}
