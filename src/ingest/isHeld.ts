import type { Embedder } from '../models/embeddings.ts';
import type { OpenedIndex } from '../retrieve/store/bookIndex.ts';
import { digestOf } from '../retrieve/store/checkedFiles.ts';
import { loadHnsw } from '../retrieve/store/hnswModule.ts';
import { BOOKS_FILE } from '../retrieve/store/indexFiles.ts';
import { LEXICAL_FILE } from '../retrieve/store/lexicalIndex.ts';
import type { Book } from '../types.ts';

/** Whether the index that serves holds all this already, whole. */
export async function isHeld(
  before: OpenedIndex | null,
  now: { books: readonly Book[]; lexical: Uint8Array; embedder: Embedder },
): Promise<boolean> {
  if (before === null || before.fallback !== null) return false;
  // The addon came after the index was written: the graph is made now.
  if (before.manifest.hnsw === null && (await loadHnsw()) !== null) return false;
  const { files, embedder } = before.manifest;
  if (embedder.id !== now.embedder.id || embedder.dimensions !== now.embedder.dimensions)
    return false;
  const same = (name: string, bytes: Uint8Array): boolean =>
    files[name]?.sha256 === digestOf(bytes).sha256;
  return (
    same(BOOKS_FILE, Buffer.from(JSON.stringify(now.books))) && same(LEXICAL_FILE, now.lexical)
  );
}
