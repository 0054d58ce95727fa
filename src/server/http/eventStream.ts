import { once } from 'node:events';
import type { Response } from 'express';

/** Server-sent events to one client. */
export interface EventStream {
  /** Aborted when the client has gone. */
  signal: AbortSignal;
  /** Sends one event, without a name where it is null; waits while the client reads slower than we write, so that nothing piles up. */
  send(event: string | null, data: unknown): Promise<void>;
  /** Sends data that is not JSON. */
  sendText(text: string): Promise<void>;
  close(): void;
}

/** A comment this often keeps proxies from closing a quiet stream. */
const HEARTBEAT_MS = 15_000;

/** Turns a response into an event stream. */
export function openEventStream(response: Response): EventStream {
  const gone = new AbortController();
  response.status(200).set({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(': still here\n\n');
  }, HEARTBEAT_MS);
  response.on('close', () => {
    clearInterval(heartbeat);
    if (!response.writableFinished) gone.abort();
  });
  const write = async (text: string): Promise<void> => {
    if (gone.signal.aborted || response.writableEnded) return;
    const flows = response.write(text);
    if (!flows) await once(response, 'drain', { signal: gone.signal }).catch(() => undefined);
  };
  return {
    signal: gone.signal,
    send: (event, data) =>
      write(`${event === null ? '' : `event: ${event}\n`}data: ${onOneLine(data)}\n\n`),
    sendText: (text) => write(`data: ${text}\n\n`),
    close() {
      clearInterval(heartbeat);
      response.end();
    },
  };
}

/** As JSON without the signs beyond ASCII at which some clients, against the standard, end a line. */
function onOneLine(data: unknown): string {
  return JSON.stringify(data).replace(
    /[\u0085\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
