import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';

/** The two steps it stands on; passed in by tests. */
export interface EnsureIndexDeps {
  logger: Logger;
  /** Whether the index fits the books and the embedder. */
  stateOf?: (config: Config) => Promise<'current' | 'missing' | 'stale'>;
  /** Reads the books of the data folder into the index. */
  ingest?: (config: Config, logger: Logger) => Promise<void>;
}

/**
 * Reads the books into the index where there is none, or where they changed. When changed books cannot be read
 * the old index stays in place and goes on serving; the log says so.
 *
 * @throws CasebookError when there is no index and none can be made, or when the index is damaged.
 */
export async function ensureIndex(config: Config, deps: EnsureIndexDeps): Promise<void> {
  const { logger, stateOf = currentState, ingest = ingestDataFolder } = deps;
  let state: 'current' | 'missing' | 'stale';
  try {
    state = await stateOf(config);
    if (state === 'stale') {
      logger.info('the books or the embedder changed: reading the books again');
      await ingest(config, logger);
    }
  } catch (error) {
    // Damage must be told; a book that cannot be read today, a full disk or another ingest must not stop the reading.
    if (error instanceof CasebookError && error.code === 'bad_index') throw error;
    logger.error({ err: error }, 'the books could not be read again: the old index stays');
    return;
  }
  if (state === 'missing') {
    logger.info('no index yet: reading the books');
    await ingest(config, logger);
  }
}

async function currentState(config: Config): Promise<'current' | 'missing' | 'stale'> {
  const { isIndexCurrent } = await import('../ingest/currentIndex.ts');
  return isIndexCurrent(config);
}

async function ingestDataFolder(config: Config, logger: Logger): Promise<void> {
  const { ingestBooks } = await import('../ingest/ingest.ts');
  const { findBooks } = await import('../ingest/bookFiles.ts');
  // Named, so that books added from elsewhere stay in the index.
  const { books, seconds } = await ingestBooks({ config, files: await findBooks(config.data) });
  for (const { id, entries, withText, passages } of books) {
    logger.info({ book: id, entries, withText, passages }, 'ingested');
  }
  logger.info({ seconds: Number(seconds.toFixed(1)) }, 'index written');
}
