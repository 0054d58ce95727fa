import { createServer, type Server } from 'node:http';
import { pino, type Logger } from 'pino';
import { openCasebook, type Casebook } from '../casebook.ts';
import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';
import { createApp } from './app.ts';

/** Time running answers have to finish once the server is told to stop. */
const GRACE_MS = 5_000;

/** Serves until SIGTERM or SIGINT; ingests the books first where there is no current index. */
export async function serve(config: Config): Promise<void> {
  const logger = pino({ level: config.logLevel });
  await ensureIndex(config, logger);
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
      void drain(server, casebook).then(resolve);
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });
}

async function ensureIndex(config: Config, logger: Logger): Promise<void> {
  const { isIndexCurrent } = await import('../ingest/currentIndex.ts');
  const state = await isIndexCurrent(config);
  if (state === 'current') return;
  logger.info(
    state === 'missing'
      ? 'no index yet: reading the books'
      : 'the books changed: reading them again',
  );
  const { ingestBooks } = await import('../ingest/ingest.ts');
  const { findBooks } = await import('../ingest/bookFiles.ts');
  // Named, so that books added from elsewhere stay in the index.
  const { books, seconds } = await ingestBooks({ config, files: await findBooks(config.data) });
  for (const { id, entries, withText, passages } of books) {
    logger.info({ book: id, entries, withText, passages }, 'ingested');
  }
  logger.info({ seconds: Number(seconds.toFixed(1)) }, 'index written');
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

/** Takes no new connections, lets running answers finish for a while, then closes what is left. */
async function drain(server: Server, casebook: Casebook): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const deadline = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(idle);
  clearTimeout(deadline);
  await casebook.close();
}
