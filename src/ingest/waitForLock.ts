import { setTimeout as pause } from 'node:timers/promises';
import { CasebookError } from '../errors.ts';
import type { IndexLock } from '../retrieve/store/indexLock.ts';
import type { IndexStore } from '../retrieve/store/indexStore.ts';

/** How often the lock is asked for again, in milliseconds. */
const ASK_EVERY = 500;

/**
 * Takes the lock of an index, waiting while another ingest holds it.
 *
 * @param options.waitMs longest wait; 0 tries once
 * @param options.onWait told why it waits, once
 * @throws CasebookError `busy` when the time is over: the message says who holds it.
 */
export async function waitForLock(
  store: Pick<IndexStore, 'lock'>,
  { waitMs, onWait }: { waitMs: number; onWait: (reason: string) => void },
): Promise<IndexLock> {
  const end = performance.now() + waitMs;
  let isTold = false;
  for (;;) {
    try {
      return await store.lock();
    } catch (error) {
      const isBusy = error instanceof CasebookError && error.code === 'busy';
      if (!isBusy || performance.now() >= end) throw error;
      if (!isTold) onWait(error.message);
      isTold = true;
    }
    await pause(ASK_EVERY);
  }
}
