import { CasebookError } from '../../errors.ts';
import type { ReadReply, ReadTask } from './readerWorker.ts';
import type { SourceDocument } from './sourceDocument.ts';
import { startProcess } from './startProcess.ts';

/** How much one file may cost: milliseconds in all, MB of heap. */
export interface ReadLimits {
  totalMs: number;
  memoryMb: number;
}

/** A book of 1,000 pages takes a second and some 100 MB. */
export const defaultReadLimits: ReadLimits = { totalMs: 120_000, memoryMb: 1024 };

/**
 * Reads a file in a process of its own.
 *
 * @throws CasebookError `bad_book` with what the reader found wrong, or when the file costs too much.
 */
export async function readApart(
  task: ReadTask,
  { totalMs, memoryMb }: ReadLimits = defaultReadLimits,
): Promise<SourceDocument> {
  const { process: child } = startProcess('./readerWorker.ts', {
    from: import.meta.url,
    heapMb: memoryMb,
  });
  const fail = (reason: string): CasebookError =>
    new CasebookError('bad_book', `${task.file}: it was not read: ${reason}`);
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<SourceDocument>((resolve, reject) => {
      const seconds = totalMs / 1000;
      timer = setTimeout(() => reject(fail(`it took more than ${seconds} s`)), totalMs);
      child.on('message', (said) => {
        const reply = said as ReadReply;
        if ('document' in reply) resolve(reply.document);
        else reject(new CasebookError('bad_book', reply.message));
      });
      child.on('error', (error) => reject(fail(error.message)));
      child.on('exit', () =>
        reject(fail(`it needs more than ${memoryMb} MB of memory, or met a fault`)),
      );
      child.send({ ...task, bytes: Uint8Array.from(task.bytes) }, (error) => {
        if (error !== null) reject(fail(error.message));
      });
    });
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}
