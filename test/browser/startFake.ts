import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Casebook } from '../../src/casebook.ts';
import { createApp, type AppDeps } from '../../src/server/app.ts';
import type { RunningServer } from './startServer.ts';

/** The real application over a casebook that answers from a script; null for one that has no index. */
export async function startFake(
  casebook: Casebook | null,
  config: Partial<AppDeps['config']> = {},
): Promise<RunningServer> {
  const settings = { apiKey: null, rateLimit: 0, trustProxy: 0, ...config };
  const logger = pino({ level: 'silent' });
  const server = createServer(createApp({ casebook, config: settings, logger }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
