import { measureEvidence, readForEvidence } from '../../retrieve/evidence.ts';
import type { Library } from '../../retrieve/library.ts';
import type { Concept } from '../../retrieve/terms/concept.ts';
import type { Scored } from '../../retrieve/store/topK.ts';
import type { SentenceCache } from './sentenceCache.ts';
import { largest } from '../../text/largest.ts';

/** How the passages found speak of a question. Shares as in `Evidence.coverage`, 0 to 1. */
export interface Distractors {
  passages: number;
  /** What the best sentence of a passage speaks of, on the average over the passages. */
  density: number;
  /** What the best sentence of all speaks of. */
  best: number;
  /** What the section headings speak of, the mean of the best three; null where none has a heading. */
  headings: number | null;
  /** A number, a size or a time is asked for. */
  asksQuantity: boolean;
}

/** When passages are on-topic distractors, and what an answer from them must show. */
export interface DistractorThresholds {
  passages: number;
  density: number;
  headings: number;
  /** In place of `headings` where a quantity is asked for. */
  headingsOfQuantity: number;
  /** Where there are no headings. */
  best: number;
}

/**
 * The last three are fitted on NoMIRACL zh (ten passages about the subject for each question): bench/RETRIEVAL.md. Of 945
 * questions to one corpus of mixed subjects, fewer than 1 in 100 meet on-topic distractors.
 */
export const distractorThresholds: DistractorThresholds = {
  passages: 8,
  density: 0.5,
  headings: 0.36,
  headingsOfQuantity: 0.66,
  best: 0.62,
};

const BEST_HEADINGS = 3;

/** What is looked at: the passages found for a question, best first. */
export interface DistractorInput {
  /** A number, a size or a time is asked for. */
  asksQuantity: boolean;
  concepts: readonly Concept[];
  library: Library;
  ranked: readonly Scored[];
  sentences: SentenceCache;
}

/** Without words near in meaning on-topic distractors speak of this share of what it does with them, at least. */
const OWN_WORDS = 0.8;

/**
 * Whether the passages found may be on-topic distractors, at a small part of the cost: by the words of the question alone, in whole
 * passages with their headings and titles.
 */
export function mayBeDistractors(
  { concepts, ranked, sentences }: DistractorInput,
  least: DistractorThresholds = distractorThresholds,
): boolean {
  if (ranked.length < least.passages) return false;
  const whole = ranked.map(
    ({ doc }) => measureEvidence(concepts, sentences.get(doc).around).coverage,
  );
  return mean(whole) >= least.density * OWN_WORDS;
}

/** Measures how far the passages found speak of what is asked. */
export function measureDistractors(input: DistractorInput): Distractors {
  const { asksQuantity, concepts, library, ranked, sentences } = input;
  const nearness = sentences.nearness();
  const shares = ranked.map(({ doc }) =>
    sentences
      .get(doc)
      .sentences.reduce(
        (best, { withHeading }) =>
          Math.max(best, measureEvidence(concepts, withHeading, nearness).coverage),
        0,
      ),
  );
  const headings = ranked
    .flatMap(({ doc }) => library.shelved[doc]!.section.heading ?? [])
    .map((heading) => measureEvidence(concepts, readForEvidence(heading), nearness).coverage)
    .sort((a, b) => b - a);
  return {
    passages: ranked.length,
    density: mean(shares),
    best: largest(shares, 0),
    headings: headings.length === 0 ? null : mean(headings.slice(0, BEST_HEADINGS)),
    asksQuantity,
  };
}

/**
 * Whether evidence that is enough elsewhere is enough here. Where nearly all passages speak of what is asked, its words
 * show little: headings must be about it too, and more so where a figure is wanted (every passage about a country has
 * figures, few have the one asked for).
 */
export function standsOut(
  { passages, density, best, headings, asksQuantity }: Distractors,
  least: DistractorThresholds = distractorThresholds,
): boolean {
  if (passages < least.passages || density < least.density) return true;
  if (headings === null) return best >= least.best;
  return headings >= (asksQuantity ? least.headingsOfQuantity : least.headings);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
