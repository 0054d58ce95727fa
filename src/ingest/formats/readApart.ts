import type { ChildProcess } from 'node:child_process';
import { CasebookError } from '../../errors.ts';
import type { ReadDocumentOptions } from '../source/reader.ts';
import type { ReadMessage, ReadTask } from './readerWorker.ts';
import type { SourceDocument } from '../source/sourceDocument.ts';
import { startProcess, type ReaderProcess } from './startProcess.ts';

/** How much one file may cost. */
export interface ReadLimits {
  /** Memory of the process that reads it, in MB: its heap, and where the system tells it, all of it. */
  memoryMb: number;
  /** Milliseconds from one sign of life to the next: the start, some pages, the end. */
  silenceMs: number;
  /** Milliseconds in all. */
  totalMs: number;
}

/**
 * A book of 1,000 pages takes seconds and 100 to 300 MB. Formats that tell no pages have the silence alone; 10,000 pages
 * of a PDF at the 40 a second wanted take 250 s.
 */
export const defaultReadLimits: ReadLimits = {
  memoryMb: 1024,
  silenceMs: 120_000,
  totalMs: 600_000,
};

/** Text recognition takes 3 to 10 s a page, and about 1 GB for its largest: 1,000 pages. */
export const ocrReadLimits: ReadLimits = {
  memoryMb: 4096,
  silenceMs: 120_000,
  totalMs: 10_800_000,
};

/** How often the memory is looked at, in milliseconds. */
const LOOK_EVERY = 100;

/** Memory of the process in MB before it reads anything, its libraries and character maps among it. */
const OWN_MB = 200;

/**
 * Reads a file in a process of its own.
 *
 * @throws CasebookError `bad_book` with what the reader found wrong, or when the file costs too much.
 */
export async function readApart(
  task: ReadTask,
  { onPage, ...limits }: ReadDocumentOptions & Partial<ReadLimits> = {},
): Promise<SourceDocument> {
  const all = { ...(task.ocr === true ? ocrReadLimits : defaultReadLimits), ...limits };
  const reader = startProcess('./readerWorker.ts', {
    from: import.meta.url,
    heapMb: all.memoryMb,
  });
  const timers: NodeJS.Timeout[] = [];
  try {
    return await Promise.race([
      listen(reader.process, task, onPage),
      ...watch(reader, all, timers),
    ]);
  } catch (error) {
    if (error instanceof CasebookError) throw error;
    const reason = (error as Error).message;
    throw new CasebookError('bad_book', `${task.file}: it was not read: ${reason}`);
  } finally {
    timers.forEach(clearInterval);
    reader.process.kill('SIGKILL');
  }
}

function listen(
  child: ChildProcess,
  task: ReadTask,
  onPage: ReadDocumentOptions['onPage'],
): Promise<SourceDocument> {
  return new Promise((resolve, reject) => {
    child.on('message', (said) => {
      const message = said as ReadMessage;
      if (message.kind === 'page') onPage?.(message.done, message.total);
      else if (message.kind === 'read') resolve(message.document);
      else reject(new CasebookError('bad_book', message.reason));
    });
    child.on('error', reject);
    child.on('exit', () =>
      reject(new Error('the process that read it ended early: out of memory, or a fault')),
    );
    child.send({ ...task, bytes: Uint8Array.from(task.bytes) }, (error) => error && reject(error));
  });
}

/** Rejects when the process takes too long or too much. */
function watch(
  reader: ReaderProcess,
  { totalMs, silenceMs, memoryMb }: ReadLimits,
  timers: NodeJS.Timeout[],
): Promise<never>[] {
  return [
    new Promise((_, reject) => {
      const slow = (ms: number) => () => reject(new Error(`it took more than ${ms / 1000} s`));
      timers.push(setTimeout(slow(totalMs), totalMs));
      const silence = setTimeout(slow(silenceMs), silenceMs);
      timers.push(silence);
      reader.process.on('message', () => silence.refresh());
    }),
    new Promise((_, reject) => {
      const look = async (): Promise<void> => {
        const used = await reader.memoryMb();
        if (used === null || used <= memoryMb + OWN_MB) return;
        reject(new Error(`it needs more than ${memoryMb} MB of memory`));
      };
      timers.push(setInterval(() => void look(), LOOK_EVERY));
    }),
  ];
}
