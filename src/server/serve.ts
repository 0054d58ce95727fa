import { createServer } from 'node:http';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import type { Config } from '../config.ts';
import { CONVERSATIONS_FILE, openConversationStore } from '../conversations/sqliteStore.ts';
import { CasebookError, ModelFault } from '../errors.ts';
import { openLiveCasebook, type LiveCasebook, type LiveOptions } from '../liveCasebook.ts';
import { readMeans } from '../means.ts';
import { createIndexStore } from '../retrieve/createIndexStore.ts';
import { createApp } from './app.ts';
import { BookUploads } from './uploads/bookUploads.ts';
import { createMetrics } from './createMetrics.ts';
import { createDrain } from './createDrain.ts';
import { ensureIndex, ingestDataFolder } from './ensureIndex.ts';
import { listen } from './listen.ts';
import { refuseUnreadable } from './refuseUnreadable.ts';
import { Turns } from './turns.ts';

/** Questions under way: more of them only share the processor; with a model most of the time is waited for its words. */
const AT_ONCE = { alone: 4, withModel: 64 };

const MOST_CONNECTIONS = 1_000;

/** Of the files that may be open so many are not for connections: conversations and the next index must still open. */
const KEPT_FILES = 200;

/** Timeouts act so soon after their time; Node's own 30 seconds would make 40 of 10. */
const CHECK_TIMEOUTS_MS = 1_000;

/** Serves until SIGTERM or SIGINT; ingests the books first where there is no current index. */
export async function serve(config: Config): Promise<void> {
  const logger = pino({ level: config.logLevel });
  const metrics = createMetrics();
  const store = await createIndexStore(config);
  await ensureIndex(config, { logger, store });
  const casebook = await openOrRebuild(config, logger, {
    store,
    conversations: openConversationStore(join(config.home, CONVERSATIONS_FILE)),
    onFault: (fault) => {
      const kind = fault instanceof ModelFault ? fault.kind : undefined;
      logger.warn({ code: fault.code, kind }, fault.message);
      if (kind !== undefined) metrics.modelFailed(kind);
    },
    onAnswer: metrics.answered,
    onSwitch: (trouble) => {
      if (trouble === null) logger.info('a new index serves');
      else logger.error(trouble);
      metrics.holds(casebook.readiness());
    },
  });
  await casebook.warm();
  for (const notice of casebook.readiness().notices) logger.warn(notice);
  metrics.holds(casebook.readiness());
  const atOnce = config.chatModel === null ? AT_ONCE.alone : AT_ONCE.withModel;
  const turns = new Turns({ atOnce, most: config.queue });
  const look = (): Promise<void> => casebook.look();
  const uploads = await openUploads({ config, store, logger, look });
  const app = createApp({ casebook, config, logger, metrics, turns, uploads });
  const server = createServer({ connectionsCheckingInterval: CHECK_TIMEOUTS_MS }, app);
  const drain = createDrain(server);
  refuseUnreadable(server);
  server.headersTimeout = 10_000;
  server.requestTimeout = 120_000; // a book of 64 MB over a slow line
  const { files } = readMeans();
  server.maxConnections = Math.min(MOST_CONNECTIONS, (files ?? Infinity) - KEPT_FILES);
  process.stdout.write(`casebook serves ${await listen(server, config)}\n`);
  await new Promise<void>((resolve, reject) => {
    let isStopping = false;
    const stop = (signal: string): void => {
      if (isStopping) return; // the other of the two signals: what was sent is still answered
      isStopping = true;
      logger.info({ signal }, 'stopping');
      void drain({ onLate: () => turns.stop() })
        .then(() => uploads?.close())
        .then(() => casebook.close())
        .then(() => store.close())
        .then(resolve, reject);
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });
}

/** Null where none are wanted, and where their folder or the index cannot be used: what is there is served all the same. */
async function openUploads(
  deps: ConstructorParameters<typeof BookUploads>[0],
): Promise<BookUploads | null> {
  if (!deps.config.uploads) return null;
  const uploads = new BookUploads(deps);
  try {
    await uploads.resume();
    return uploads;
  } catch (err) {
    deps.logger.error({ err }, 'books can be neither put in nor taken out over HTTP');
    return null;
  }
}

/** Where no generation can be opened, the books are read again: they are what the index was made of. */
async function openOrRebuild(
  config: Config,
  logger: Logger,
  options: LiveOptions,
): Promise<LiveCasebook> {
  try {
    return await openLiveCasebook(config, options);
  } catch (error) {
    if (!(error instanceof CasebookError) || error.code !== 'bad_index') throw error;
    logger.error(
      { err: error },
      'no generation of the index can be opened: reading the books again',
    );
    await ingestDataFolder(config, { logger, store: options.store, removed: [] });
    return openLiveCasebook(config, options);
  }
}
