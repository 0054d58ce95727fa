import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { createEmbeddings } from '../models/embeddings.ts';
import { loadLexicon } from '../models/lexicon.ts';
import type { IndexStore } from '../retrieve/store/indexStore.ts';
import { findBooks, hashBookFile } from './bookFiles.ts';

/** How the index fits the books of the data folder and the configured embedder. */
export interface IndexState {
  /** `stale`: a book changed, was added or removed, or the embedder is another. */
  state: 'current' | 'missing' | 'stale';
  /** Ids of books whose files were in the data folder when they were read and are gone. */
  removed: string[];
}

/**
 * Looks whether the index fits, by the hashes of the files: none of them is read for its text.
 *
 * @throws CasebookError `bad_index` when the index is damaged.
 */
export async function indexState(config: Config, store: IndexStore): Promise<IndexState> {
  const manifest = await store.manifest();
  if (manifest === null) return { state: 'missing', removed: [] };
  const removed: string[] = [];
  // An index that machines share holds books of data folders this one does not have.
  const isOwn = config.databaseUrl === null;
  for (const { id, sourceFile } of manifest.books) {
    const wasThere =
      isOwn && sourceFile !== undefined && dirname(sourceFile) === resolve(config.data);
    if (wasThere && !(await exists(sourceFile))) removed.push(id);
  }
  const embedder = await createEmbeddings(config, loadLexicon(), manifest.embedder);
  // One book under two names is held once.
  const indexed = new Set(manifest.books.map(({ sourceHash }) => sourceHash));
  let isStale = removed.length > 0 || manifest.embedder.id !== embedder.id;
  for (const file of await findBooks(config)) {
    const { id, sourceHash } = await hashBookFile(file);
    if (!indexed.has(sourceHash)) isStale = true;
    const at = removed.indexOf(id); // the same book in another format
    if (at >= 0) removed.splice(at, 1);
  }
  return { state: isStale ? 'stale' : 'current', removed };
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
