import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CasebookError } from '../errors.ts';
import type { IngestProgress, IngestReport } from './ingest.ts';
import type { IngestApartTask, IngestMessage } from './ingestWorker.ts';

/** How an ingest is followed and ended. */
export interface IngestApartOptions {
  onProgress?: (progress: IngestProgress) => void;
  /** Aborted, it ends the process: the index stays as it was. */
  signal?: AbortSignal;
}

/**
 * `ingestBooks` in a process of its own.
 *
 * @throws CasebookError as `ingestBooks` does, and `bad_book` when the process ends early; the signal's reason when aborted.
 */
export async function ingestApart(
  task: IngestApartTask,
  { onProgress = () => undefined, signal }: IngestApartOptions = {},
): Promise<IngestReport> {
  signal?.throwIfAborted();
  const isSource = import.meta.url.endsWith('.ts');
  const script = new URL(isSource ? './ingestWorker.ts' : './ingestWorker.js', import.meta.url);
  const child = fork(fileURLToPath(script), [], {
    execArgv: isSource ? ['--import', 'tsx'] : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const stop = (): void => void child.kill('SIGKILL');
  signal?.addEventListener('abort', stop);
  try {
    return await new Promise<IngestReport>((resolve, reject) => {
      child.on('message', (said) => {
        const message = said as IngestMessage;
        if (message.kind === 'progress') onProgress(message.progress);
        else if (message.kind === 'done') resolve(message.report);
        else if (message.code === null) reject(new Error(message.message));
        else reject(new CasebookError(message.code, message.message));
      });
      child.on('error', reject);
      child.on('exit', () => {
        const message = 'the process that read the book ended early: out of memory, or a fault';
        reject(signal?.aborted ? signal.reason : new CasebookError('bad_book', message));
      });
      child.send(task, (error) => error && reject(error));
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}
