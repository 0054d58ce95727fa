import { createServer } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { openCasebook } from '../casebook.ts';
import type { Config } from '../config.ts';
import { CONVERSATIONS_FILE, openConversationStore } from '../conversations/sqliteStore.ts';
import { ModelFault } from '../errors.ts';
import { createApp } from './app.ts';
import { createMetrics } from './createMetrics.ts';
import { drain } from './drain.ts';
import { ensureIndex } from './ensureIndex.ts';
import { listen } from './listen.ts';

/** Serves until SIGTERM or SIGINT; ingests the books first where there is no current index. */
export async function serve(config: Config): Promise<void> {
  const logger = pino({ level: config.logLevel });
  const metrics = createMetrics();
  await ensureIndex(config, { logger });
  const casebook = await openCasebook(config, {
    conversations: openConversationStore(join(config.home, CONVERSATIONS_FILE)),
    onFault: (fault) => {
      const kind = fault instanceof ModelFault ? fault.kind : undefined;
      logger.warn({ code: fault.code, kind }, fault.message);
      if (kind !== undefined) metrics.modelFailed(kind);
    },
    onAnswer: metrics.answered,
  });
  for (const notice of casebook.readiness().notices) logger.warn(notice);
  metrics.holds(casebook.readiness());
  const server = createServer(createApp({ casebook, config, logger, metrics }));
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.maxConnections = 1_000;
  process.stdout.write(`casebook serves ${await listen(server, config)}\n`);
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
