import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';
import type { IndexState } from '../ingest/indexState.ts';
import type { IndexStore } from '../retrieve/store/indexStore.ts';

/** The two steps it stands on; passed in by tests. */
export interface EnsureIndexDeps {
  logger: Logger;
  store: IndexStore;
  /** Whether the index fits the books and the embedder. */
  stateOf?: (config: Config, store: IndexStore) => Promise<IndexState>;
  /** Reads the books of the data folder into the index; `removed` leave it. */
  ingest?: (config: Config, task: IngestTask) => Promise<void>;
}

interface IngestTask {
  logger: Logger;
  store: IndexStore;
  removed: readonly string[];
}

/** How long a server that starts waits for an ingest that runs. */
const WAIT_MS = 10 * 60_000;

/**
 * Reads the books into the index where there is none, or where they changed. When changed books cannot be read
 * the old index stays in place and goes on serving; the log says so. A damaged index is left as it is: the generation
 * before it may serve.
 *
 * @throws CasebookError when there is no index and none can be made.
 */
export async function ensureIndex(config: Config, deps: EnsureIndexDeps): Promise<void> {
  const { logger, store, stateOf = currentState, ingest = ingestDataFolder } = deps;
  let found: IndexState;
  try {
    found = await stateOf(config, store);
    if (found.state === 'stale') {
      logger.info('the books or the embedder changed: reading the books again');
      await ingest(config, { logger, store, removed: found.removed });
    }
  } catch (error) {
    // A book that cannot be read today, a full disk or another ingest must not stop the reading.
    const isDamaged = error instanceof CasebookError && error.code === 'bad_index';
    const what = isDamaged ? 'the index is damaged' : 'the books could not be read again';
    logger.error({ err: error }, `${what}: the old index stays`);
    return;
  }
  if (found.state === 'missing') {
    logger.info('no index yet: reading the books');
    await ingest(config, { logger, store, removed: [] });
  }
}

async function currentState(config: Config, store: IndexStore): Promise<IndexState> {
  const { indexState } = await import('../ingest/indexState.ts');
  return indexState(config, store);
}

/** Reads the books of the data folder into the index. */
export async function ingestDataFolder(
  config: Config,
  { logger, store, removed }: IngestTask,
): Promise<void> {
  const { ingestBooks } = await import('../ingest/ingest.ts');
  const { findBooks } = await import('../ingest/bookFiles.ts');
  // Named, so that books added from elsewhere stay in the index.
  const files = await findBooks(config);
  const options = { config, store, files, remove: removed, waitMs: WAIT_MS };
  const { books, failed, seconds, embedded, reused } = await ingestBooks(options);
  for (const { id, entries, withText, passages } of books) {
    logger.info({ book: id, entries, withText, passages }, 'ingested');
  }
  for (const { message } of failed) logger.error(message);
  logger.info({ seconds: Number(seconds.toFixed(1)), embedded, reused }, 'index written');
}
