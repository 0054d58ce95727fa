import type { Concept } from '../../retrieve/terms/concept.ts';
import { readIntent } from '../../question/intent/intentModel.ts';
import type { IntentReading } from '../../types.ts';

/** How likely a word by itself asks for this, and names nothing. */
const ASKS = {
  summary: ({ intent }: IntentReading) => intent.summary + intent.overview,
  contents: ({ intent }: IntentReading) =>
    intent.contents + intent.pages + intent.aboutBook + intent.overview,
} as const;

/** A word only asks from this likelihood on: of words it knows little of, the model is sure of nothing. */
const SURE = 0.7;

export interface NamedInput {
  /** What a word that names nothing asks for. */
  asking: keyof typeof ASKS;
  /** Default: the model that ships. */
  intentOf?: (text: string) => IntentReading;
}

/** What of a question's words is more than asking, as the intent model reads each by itself. */
export function namedOf(
  concepts: readonly Concept[],
  { asking, intentOf = readIntent }: NamedInput,
): Concept[] {
  return concepts.filter(({ text }) => ASKS[asking](intentOf(text)) < SURE);
}
