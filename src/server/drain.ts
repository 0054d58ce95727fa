import type { Server } from 'node:http';

/** Time running answers have to finish once the server is told to stop. */
const GRACE_MS = 5_000;

/** How often connections that have become idle are closed; a kept-alive one would hold the server open. */
const SWEEP_MS = 100;

/** Takes no new connections, lets running answers finish for a while, then closes what is left. */
export async function drain(server: Server, graceMs: number = GRACE_MS): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(idle);
  clearTimeout(deadline);
}
