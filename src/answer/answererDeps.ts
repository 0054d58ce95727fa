import type { CasebookError } from '../errors.ts';
import type { Library } from '../retrieve/library.ts';
import type { Ranker } from '../retrieve/ranker.ts';
import type { Reader } from '../types.ts';
import type { DistractorThresholds } from './quotes/distractors.ts';
import type { SentenceCache } from './quotes/sentenceCache.ts';
import type { EmbedText } from './quotes/wordNearness.ts';

/** What questions are answered with. */
export interface AnswererDeps {
  library: Library;
  ranker: Ranker;
  embed: EmbedText;
  /** Reads passages for a question; without it sentences are chosen by their words. */
  read?: Reader | null;
  /** Told when the reader fails: the question is then answered without it. */
  onFault?: (fault: CasebookError) => void;
  /** What an answer must show where all passages speak of the matter; default `distractorThresholds`. */
  distractors?: DistractorThresholds;
}

/** With what is kept over all questions. */
export type KeptDeps = AnswererDeps & { sentences: SentenceCache };
