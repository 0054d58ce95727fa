/** Who waits for a turn, first come first. */
const waiting: (() => void)[] = [];

/**
 * Lets whoever else is served have their turn: resolves in a later turn of the event loop, one caller a turn, so that between two pieces of
 * work, whosever they are, connections are accepted and what is quick is answered.
 *
 * @throws the signal's reason where it is aborted by then.
 */
export function breathe(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      if (signal?.aborted === true) reject(signal.reason as Error);
      else resolve();
    });
    if (waiting.length === 1) setImmediate(next);
  });
}

function next(): void {
  waiting[0]!();
  waiting.shift();
  if (waiting.length > 0) setImmediate(next);
}
