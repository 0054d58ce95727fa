// Runs in a process of its own: reading and indexing a book takes all of a processor, and readers go on being answered.
import type { Config } from '../config.ts';
import { CasebookError, type ErrorCode } from '../errors.ts';
import { ingestBooks, type IngestProgress, type IngestReport } from './ingest.ts';

/** What the process is asked. */
export interface IngestApartTask {
  config: Config;
  files: readonly string[];
  remove: readonly string[];
  /** How long another ingest is waited for, in milliseconds. */
  waitMs: number;
}

/** What it says: how far it is, then the report or why there is none. */
export type IngestMessage =
  | { kind: 'progress'; progress: IngestProgress }
  | { kind: 'done'; report: IngestReport }
  | { kind: 'failed'; code: ErrorCode | null; message: string };

/** Progress is told so often, in milliseconds. */
const TELL_EVERY = 100;

async function ingest(task: IngestApartTask): Promise<IngestMessage> {
  let told = 0;
  let step = '';
  try {
    const report = await ingestBooks({
      ...task,
      onProgress: (progress) => {
        const isNews = progress.step !== step || Date.now() - told >= TELL_EVERY;
        if (!isNews) return;
        [told, step] = [Date.now(), progress.step];
        process.send?.({ kind: 'progress', progress } satisfies IngestMessage);
      },
    });
    return { kind: 'done', report };
  } catch (error) {
    const code = error instanceof CasebookError ? error.code : null;
    return { kind: 'failed', code, message: (error as Error).message };
  }
}

// Whoever started it ends it; when that one is gone, so is the reason to go on: the file waits for the next start.
process.once('disconnect', () => process.exit());
process.once('message', (task: IngestApartTask) => {
  void ingest(task).then((message) => process.send?.(message));
});
