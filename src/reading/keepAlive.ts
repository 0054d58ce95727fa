import type { ModelThread, ModelWorker } from './modelWorker.ts';

/** A model that is started when it is first needed, and again when its thread has ended. */
export interface LivingModel extends ModelWorker {
  /** Starts it before it is needed. Throws what starting it throws. */
  load(): Promise<void>;
  /** Why there is none now; null while none was needed or it runs. */
  fault(): string | null;
}

/** A thread that ended so often would end again. */
const MOST_STARTS = 5;

/**
 * A model behind threads that `start` makes. What could not be started once is not tried again; a thread that ended is followed by another
 * one for the next window, up to five in all. The window that was being read when it ended fails.
 */
export function keepAlive(start: () => Promise<ModelThread>): LivingModel {
  let started: Promise<ModelThread> | null = null;
  let running: ModelThread | null = null;
  let failed: string | null = null;
  let starts = 0;
  let isClosed = false;

  async function begin(): Promise<ModelThread> {
    starts += 1;
    try {
      running = await start();
      return running;
    } catch (error) {
      failed = error instanceof Error ? error.message : String(error);
      throw error;
    }
  }

  async function current(): Promise<ModelThread> {
    const before = (started ??= begin());
    const thread = await before;
    if (isClosed || !thread.hasEnded() || starts >= MOST_STARTS) return thread;
    // Whoever came first has started the next one.
    if (started === before) started = begin();
    return started;
  }

  return {
    run: async (ids, signal) => (await current()).run(ids, signal),
    async load() {
      await current();
    },
    fault() {
      if (failed !== null) return failed;
      const isOver = !isClosed && running?.hasEnded() === true && starts >= MOST_STARTS;
      return isOver ? `the reader's thread ended ${MOST_STARTS} times` : null;
    },
    async close() {
      isClosed = true;
      const thread = await started?.catch(() => null);
      await thread?.close();
    },
  };
}
