import type { Answer, Hit } from '../types.ts';
import type { SetLine } from './setLine.ts';

/** What came of asking one question. */
export interface Observed {
  line: SetLine;
  answer: Answer;
  /** What retrieval ranked for the question, made whole where it is a follow-up; best first. */
  hits: readonly Hit[];
  /** Milliseconds to the whole answer, one for each time it was asked. */
  latencies: readonly number[];
  /** How far the best sentence went towards an answer; null where a rule decided before that. */
  evidence: number | null;
}
