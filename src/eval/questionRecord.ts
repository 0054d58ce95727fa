import { z } from 'zod';
import type { Answer } from '../types.ts';
import type { Judged } from './judge.ts';
import type { SetLine } from './setLine.ts';
import { metricNames } from './metricTable.ts';

/** What of a question two runs are compared by: all a baseline keeps. */
export const comparableSchema = z.object({
  id: z.string(),
  book: z.string(),
  language: z.enum(['zh', 'en']),
  kind: z.string(),
  pair: z.string().optional(),
  right: z.boolean(),
  /** Whether it had to be refused or corrected, and whether it was. */
  refusal: z.object({ due: z.boolean(), given: z.boolean() }),
  scores: z.partialRecord(z.enum(metricNames), z.number()),
});

export type Comparable = z.infer<typeof comparableSchema>;

/** A question of a run with all that came of it. */
export interface QuestionRecord extends Comparable {
  line: SetLine;
  answer: Answer;
  /** Why it is not right. */
  problems: string[];
  latencies: number[];
  /** How far the best sentence went towards an answer; null where a rule decided before that. */
  evidence: number | null;
  /** Passages of the ranking, best first: id, unit and pages; null where the book has none. */
  ranked: { passage: string; unit: string; first: number | null; last: number | null }[];
  /** What a model thinks of it: kept apart from everything else. */
  judged?: Judged;
}
