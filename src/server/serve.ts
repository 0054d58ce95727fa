import { createServer, type Server } from 'node:http';
import { pino } from 'pino';
import { openCasebook } from '../casebook.ts';
import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';
import { createApp } from './app.ts';
import { drain } from './drain.ts';
import { ensureIndex } from './ensureIndex.ts';

/** Serves until SIGTERM or SIGINT; ingests the books first where there is no current index. */
export async function serve(config: Config): Promise<void> {
  const logger = pino({ level: config.logLevel });
  await ensureIndex(config, { logger });
  const casebook = await openCasebook(config);
  for (const notice of casebook.readiness().notices) logger.warn(notice);
  const server = createServer(createApp({ casebook, config, logger }));
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.maxConnections = 1_000;
  await listen(server, config);
  process.stdout.write(
    `casebook serves http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${portOf(server)}\n`,
  );
  await new Promise<void>((resolve) => {
    const stop = (signal: string): void => {
      logger.info({ signal }, 'stopping');
      void drain(server)
        .then(() => casebook.close())
        .then(resolve);
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `port ${port} of ${host} is in use: stop the other program or set PORT`
          : `cannot listen on ${host}:${port} (${error.message})`;
      reject(new CasebookError('invalid_input', why, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
