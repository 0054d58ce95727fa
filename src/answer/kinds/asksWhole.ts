import { measureEvidence, readForEvidence } from '../../retrieve/evidence.ts';
import type { Library } from '../../retrieve/library.ts';
import type { Concept } from '../../retrieve/question/concept.ts';
import { readIntent } from '../../retrieve/question/intentModel.ts';
import type { IntentReading } from '../../types.ts';

export interface AsksWholeInput {
  library: Library;
  /** What the question names beside its unit. */
  concepts: readonly Concept[];
  /** The passages that are to be summed up. */
  selected: readonly number[];
  /** What asks, and names nothing: a summary by default; or the contents. */
  asking?: keyof typeof ASKS;
  /** Default: the model that ships. */
  intentOf?: (text: string) => IntentReading;
}

/** How likely a word by itself asks for this, and names nothing. */
const ASKS = {
  summary: ({ intent }: IntentReading) => intent.summary + intent.overview,
  contents: ({ intent }: IntentReading) =>
    intent.contents + intent.pages + intent.aboutBook + intent.overview,
} as const;

/** A word only asks from this likelihood on: of words it knows little of, the model is sure of nothing. */
const SURE = 0.7;

/** A word that stands in more of the passages than this is what all of them are about. */
const COMMON = 0.5;

/**
 * Whether a summary is to be one of all passages, or the contents are asked for and not what the passages say: nothing that is named sets some
 * of them apart. Words that by themselves ask for a summary (经验, 做法, overview) or for the contents name nothing, as the intent model reads
 * them; nor do words that stand nowhere, or nearly everywhere.
 */
export function asksWhole(input: AsksWholeInput): boolean {
  const { library, concepts, selected, asking = 'summary', intentOf = readIntent } = input;
  const named = namedOf(concepts, { asking, intentOf });
  if (named.length === 0) return true;
  const found = sampleOf(selected).map(
    (doc) => measureEvidence(named, readForEvidence(library.textOf(library.shelved[doc]!))).found,
  );
  return !named.some(({ text, df }) => {
    const share = found.filter((one) => one.includes(text)).length / found.length;
    // What a sample lacks may stand in the rest.
    return share > 0 ? share <= COMMON : df > 0 && found.length < selected.length;
  });
}

/** What of a question's words is more than asking, as the intent model reads each by itself. */
export function namedOf(
  concepts: readonly Concept[],
  {
    asking,
    intentOf = readIntent,
  }: Required<Pick<AsksWholeInput, 'asking'>> & Pick<AsksWholeInput, 'intentOf'>,
): Concept[] {
  return concepts.filter(({ text }) => ASKS[asking](intentOf(text)) < SURE);
}

/** Passages looked at: of more, as many at equal distances tell which words all of them are about. */
const MOST_LOOKED_AT = 100;

function sampleOf(docs: readonly number[]): number[] {
  const step = Math.max(1, docs.length / MOST_LOOKED_AT);
  const count = Math.min(docs.length, MOST_LOOKED_AT);
  return Array.from({ length: count }, (_, at) => docs[Math.floor(at * step)]!);
}
