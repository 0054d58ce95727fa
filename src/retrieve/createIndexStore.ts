import type { Config } from '../config.ts';
import { folderStore } from './store/folderStore.ts';
import type { IndexStore } from './store/indexStore.ts';

/**
 * The store the settings choose: PostgreSQL where `DATABASE_URL` is set, otherwise the folder of `CASEBOOK_HOME`.
 *
 * @throws CasebookError `bad_index` when the database cannot be reached.
 */
export async function createIndexStore(
  config: Pick<Config, 'home' | 'databaseUrl'>,
): Promise<IndexStore> {
  if (config.databaseUrl === null) return folderStore(config.home);
  const { openPostgresStore } = await import('./store/postgres/openPostgresStore.ts');
  return openPostgresStore(config.databaseUrl);
}
