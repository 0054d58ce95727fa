import type { Worker } from 'node:worker_threads';
import { CasebookError } from '../errors.ts';
import { startWorker } from '../startWorker.ts';
import type { WindowLogits, WorkerReply, WorkerStart, WorkerTask } from './readerWorker.ts';

/** A model that runs beside the program, one window at a time. */
export interface ModelWorker {
  /**
   * @throws the signal's reason when it is aborted before its turn; CasebookError `model_failed` when the model fails.
   */
  run(ids: number[], signal?: AbortSignal): Promise<WindowLogits>;
  close(): Promise<void>;
}

/** A model with a thread of its own, which may end. */
export interface ModelThread extends ModelWorker {
  /** From then on `run` fails. */
  hasEnded(): boolean;
}

/** A window takes a tenth of a second, on a busy machine a second. */
const LONGEST_WINDOW_MS = 10_000;

interface Waiting {
  ids: number[];
  signal: AbortSignal | undefined;
  resolve: (logits: WindowLogits) => void;
  reject: (reason: unknown) => void;
}

/**
 * Starts a worker thread with a model. Windows are read in the order they come, each by itself: the model's numbers are
 * rounded by what is read together, and an answer must not depend on who else asks.
 *
 * @throws CasebookError `model_failed` when the runtime or the model cannot be loaded; the message says why.
 */
export async function startModelWorker(start: WorkerStart): Promise<ModelThread> {
  const worker = startWorker('./readerWorker.ts', { from: import.meta.url, data: start });
  await loaded(worker);
  worker.unref();
  return new QueuedWorker(worker);
}

function loaded(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const broken = (message: string): void => {
      void worker.terminate();
      reject(new CasebookError('model_failed', `the reader cannot be loaded: ${message}`));
    };
    worker.once('error', (error) => broken(String(error)));
    worker.once('message', (reply: WorkerReply) => {
      if (reply.kind === 'ready') resolve();
      else broken(reply.kind === 'broken' ? reply.message : `an unexpected ${reply.kind}`);
    });
  });
}

class QueuedWorker implements ModelThread {
  private readonly queue: Waiting[] = [];
  private current: Waiting | null = null;
  private ended: CasebookError | null = null;
  private closing: Promise<void> | null = null;
  private count = 0;

  constructor(private readonly worker: Worker) {
    worker.on('message', (reply: WorkerReply) => this.take(reply));
    worker.on('error', (error) => this.end(String(error)));
    worker.on('exit', (code) => this.end(`its thread ended with ${code}`));
  }

  run(ids: number[], signal?: AbortSignal): Promise<WindowLogits> {
    return new Promise((resolve, reject) => {
      if (this.ended !== null) return reject(this.ended);
      this.queue.push({ ids, signal, resolve, reject });
      this.next();
    });
  }

  hasEnded(): boolean {
    return this.ended !== null;
  }

  close(): Promise<void> {
    this.closing ??= this.closeOnce();
    return this.closing;
  }

  private async closeOnce(): Promise<void> {
    const isReading = this.current !== null;
    this.end('it was closed');
    // The runtime ends the whole process when its thread is ended in the middle of a window.
    if (isReading) await this.idle();
    await this.worker.terminate();
  }

  /** Done when the worker says what came of its window, or is gone, or takes longer than any window does. */
  private idle(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LONGEST_WINDOW_MS);
      const done = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.worker.once('message', done);
      this.worker.once('exit', done);
    });
  }

  private next(): void {
    while (this.current === null && this.queue.length > 0) {
      const waiting = this.queue.shift()!;
      if (waiting.signal?.aborted === true) {
        waiting.reject(waiting.signal.reason);
        continue;
      }
      this.current = waiting;
      this.worker.ref(); // a question under way keeps the process alive, an idle model does not
      const task: WorkerTask = { id: (this.count += 1), ids: waiting.ids };
      this.worker.postMessage(task);
    }
  }

  private take(reply: WorkerReply): void {
    const waiting = this.current;
    if (waiting === null || (reply.kind !== 'read' && reply.kind !== 'failed')) return;
    this.current = null;
    this.worker.unref();
    if (reply.kind === 'read') waiting.resolve(reply);
    else waiting.reject(new CasebookError('model_failed', `the reader failed: ${reply.message}`));
    this.next();
  }

  private end(why: string): void {
    this.ended ??= new CasebookError('model_failed', `the reader is gone: ${why}`);
    for (const waiting of [this.current, ...this.queue.splice(0)]) waiting?.reject(this.ended);
    this.current = null;
  }
}
