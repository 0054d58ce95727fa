import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';

/** How long what was sent may take to be answered once the server is told to stop, in milliseconds. */
const GRACE_MS = 25_000;

/** How often connections that have become idle are closed; a kept-alive one would hold the server open. */
const SWEEP_MS = 50;

/** How long a connection over which nothing has come is left open: its request may be on the way. */
const FRESH_MS = 300;

/** Turns of the event loop without a new connection after which none is waiting. */
const QUIET_TURNS = 5;

/** How a server is stopped. */
export interface DrainOptions {
  /** Default 25,000 ms. */
  graceMs?: number;
  /** Told when a tenth of the grace is left: what still waits should be refused while it can be told so. */
  onLate?: () => void;
}

/**
 * Follows the answers of a server, from before it listens, and returns what stops it: no new connections are taken but those that were
 * made already, whatever has arrived on any is answered (with `Connection: close`, so that clients go elsewhere), and
 * what is left after the grace is cut off.
 */
export function createDrain(server: Server): (options?: DrainOptions) => Promise<void> {
  const open = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  let isDraining = false;
  let made = 0;
  server.on('connection', (socket) => {
    made += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.prependListener('request', (_request, response: ServerResponse) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    if (isDraining) response.setHeader('connection', 'close');
  });
  return async ({ graceMs = GRACE_MS, onLate = () => undefined } = {}) => {
    isDraining = true;
    for (const response of open)
      if (!response.headersSent) response.setHeader('connection', 'close');
    await untilQuiet(() => made, graceMs / 2);
    const late = setTimeout(onLate, graceMs * 0.9);
    const end = setTimeout(() => server.closeAllConnections(), graceMs);
    const closed = new Promise<void>((resolve) => {
      // not the server's own, which closes connections over which a request has come that was not read yet
      NetServer.prototype.close.call(server, () => resolve());
    });
    const sweeping = new AbortController();
    void sweep(server, { sockets, signal: sweeping.signal });
    await closed;
    sweeping.abort();
    clearTimeout(late);
    clearTimeout(end);
  };
}

/** Until whoever has been let in by the system is taken, one a turn of the event loop at worst: some turns without a new connection. */
async function untilQuiet(made: () => number, mostMs: number): Promise<void> {
  const until = performance.now() + mostMs;
  for (let quiet = 0, before = made(); quiet < QUIET_TURNS && performance.now() < until;) {
    await nextTurn();
    quiet = made() === before ? quiet + 1 : 0;
    before = made();
  }
}

/** Closes connections that are idle: after each look one turn passes in which what has arrived is read. */
async function sweep(
  server: Server,
  { sockets, signal }: { sockets: ReadonlySet<Socket>; signal: AbortSignal },
): Promise<void> {
  const started = performance.now();
  while (!signal.aborted) {
    await wait(SWEEP_MS);
    await nextTurn();
    await nextTurn();
    server.closeIdleConnections();
    if (performance.now() - started < FRESH_MS) continue;
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  }
}
