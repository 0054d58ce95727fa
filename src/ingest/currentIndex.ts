import type { Config } from '../config.ts';
import { createEmbeddings } from '../models/embeddings.ts';
import { loadLexicon } from '../models/lexicon.ts';
import { readCurrentManifest } from '../retrieve/store/bookIndex.ts';
import { findBooks, readBookFile } from './bookFiles.ts';

/**
 * Whether the index fits the books of the data folder and the configured embedder. `stale`: a book changed, was
 * added or removed, or the embedder is another.
 *
 * @throws CasebookError `bad_index` when the index is damaged.
 */
export async function isIndexCurrent(config: Config): Promise<'current' | 'missing' | 'stale'> {
  const manifest = await readCurrentManifest(config.home);
  if (manifest === null) return 'missing';
  const embedder = await createEmbeddings(config, loadLexicon());
  if (manifest.embedder.id !== embedder.id) return 'stale';
  const indexed = new Map(manifest.books.map(({ id, sourceHash }) => [id, sourceHash]));
  for (const file of await findBooks(config.data)) {
    const { id, sourceHash } = await readBookFile(file);
    if (indexed.get(id) !== sourceHash) return 'stale';
  }
  return 'current';
}
