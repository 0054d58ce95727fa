import type { FloorReached } from './checkFloors.ts';
import type { Comparison } from './compareRuns.ts';
import type { QuestionRecord } from './questionRecord.ts';

/** A run and what it was held against. */
export interface RunReport {
  /** ISO 8601, UTC. */
  at: string;
  questions: readonly QuestionRecord[];
  /** Null where there is nothing to compare with. */
  comparison: Comparison | null;
  /** `the baseline`, or the file of another run. */
  against: string;
  floors: readonly FloorReached[];
  /** What a model thought, over the answers it judged; null without a judge. */
  judge: { model: string; judged: number; faithfulness: number; relevance: number } | null;
}

/** Whether everything passes that must: the exit code of the command. */
export function passes({ floors, comparison }: Pick<RunReport, 'floors' | 'comparison'>): boolean {
  return floors.every((floor) => floor.passes) && (comparison?.worse ?? []).length === 0;
}
