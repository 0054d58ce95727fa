import { CasebookError } from '../../../errors.ts';
import type { IndexStore } from '../indexStore.ts';
import { parseManifest, REPAIR } from '../manifest.ts';
import type { OpenedIndex, OpenIndexOptions } from '../openBookIndex.ts';
import { acquireLease } from './acquireLease.ts';
import { DatabaseFault } from './databaseFault.ts';
import { openDatabase, type Database, type DatabaseLimits } from './openDatabase.ts';
import { readGeneration, type StoredGeneration } from './readGeneration.ts';
import { hasSchema } from './schema.ts';
import { writeGeneration } from './writeGeneration.ts';

/**
 * The index in a PostgreSQL database with pgvector: many servers share it. Whoever only answers needs rights to read;
 * the first ingest makes the schema `casebook`.
 */
export function openPostgresStore(url: string, limits?: DatabaseLimits): IndexStore {
  const db = openDatabase(url, limits);
  const current = async (): Promise<StoredGeneration | null> => (await served(db))[0] ?? null;
  return {
    place: db.place,
    current: async () => (await current())?.name ?? null,
    async manifest() {
      const generation = await current();
      return generation && parseManifest(Buffer.from(generation.manifest), db.place);
    },
    open: (options) => open(db, options),
    lock: () => acquireLease(db),
    write: (content, options) => writeGeneration(db, content, options),
    close: () => db.close(),
  };
}

/** The generation that serves, and the one before. */
async function served(db: Database): Promise<StoredGeneration[]> {
  if (!(await hasSchema(db))) return [];
  const rows = await db.query(
    `SELECT id, name, manifest, vectors FROM casebook.generation JOIN casebook.pointer ON id IN (current, previous)
     ORDER BY id = current DESC`,
  );
  return rows.map(({ id, name, manifest, vectors }) => ({
    id: id as number,
    name: name as string,
    manifest: manifest as string,
    vectors: vectors as string,
  }));
}

async function open(db: Database, options: OpenIndexOptions): Promise<OpenedIndex> {
  const [newest, before] = await served(db);
  if (newest === undefined) {
    throw new CasebookError('no_index', `there is no index at ${db.place}: ${REPAIR}`);
  }
  try {
    return await openOneOf(db, { newest, before }, options);
  } catch (error) {
    if (isPassing(error) || !(await isOutdated(db, newest))) throw error;
    return open(db, options); // two ingests meanwhile have removed what was being read
  }
}

async function openOneOf(
  db: Database,
  { newest, before }: { newest: StoredGeneration; before: StoredGeneration | undefined },
  options: OpenIndexOptions,
): Promise<OpenedIndex> {
  try {
    return { ...(await readGeneration(db, newest, options)), fallback: null };
  } catch (error) {
    const isDamaged = error instanceof CasebookError && error.code === 'bad_index';
    const isLost = !isDamaged || isPassing(error); // a broken connection says nothing of the index
    if (isLost || options.fallback !== true || before === undefined) throw error;
    return { ...(await readGeneration(db, before, options)), fallback: error.message };
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof DatabaseFault && error.isPassing;
}

async function isOutdated(db: Database, { id }: StoredGeneration): Promise<boolean> {
  const [now] = await served(db).catch(() => []);
  return now !== undefined && now.id !== id;
}
