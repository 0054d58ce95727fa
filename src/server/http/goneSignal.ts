import type { Response } from 'express';

/** Aborted when the client has gone before its answer was whole: what only it waits for need not be done. */
export function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
