import { signal, type ReadonlySignal } from '@preact/signals';
import { asTrouble, type Trouble } from '../api/trouble.ts';

/** Work begun by a click, which nobody waits for. */
export interface Attempt {
  /** What went wrong the last time; null where nothing did. */
  trouble: ReadonlySignal<Trouble | null>;
  /** Resolves when the work has ended, well or not; never rejects. */
  run(work: () => Promise<void>): Promise<void>;
}

/** Keeps what goes wrong with a click, so that it can be said beside the button. */
export function createAttempt(): Attempt {
  const trouble = signal<Trouble | null>(null);
  return {
    trouble,
    async run(work) {
      trouble.value = null;
      try {
        await work();
      } catch (error) {
        trouble.value = asTrouble(error);
      }
    },
  };
}
