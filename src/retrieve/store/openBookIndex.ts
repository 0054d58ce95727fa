import { join } from 'node:path';
import { z } from 'zod';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { VectorStore } from '@langchain/core/vectorstores';
import { CasebookError } from '../../errors.ts';
import type { Book } from '../../types.ts';
import { bookSchema } from './bookSchema.ts';
import { loadChecked, readChecked, readManifest } from './checkedFiles.ts';
import { nodeDisk } from './disk.ts';
import { ExactVectorStore } from './exactVectorStore.ts';
import { indexFolder, listGenerations, readPointer, type Pointer } from './generations.ts';
import { loadHnsw as loadAddon, type LoadHnsw } from './hnswModule.ts';
import { HnswVectorStore } from './hnswVectorStore.ts';
import { BOOKS_FILE, GRAPH_FILE, RESERVED_FILES, VECTORS_FILE } from './indexFiles.ts';
import { REPAIR, assertSameEmbedder } from './manifest.ts';
import type { EmbedderIdentity, Manifest } from './manifest.ts';
import { createPassageDocuments } from './passageDocuments.ts';
import { UnitVectors } from './unitVectors.ts';
import type { PassageVectorStore, PassageVectors } from './vectorStore.ts';

/** How to open an index. */
export interface OpenIndexOptions {
  /** The embedder that is configured: the index must have been built with it. */
  embedder: EmbedderIdentity & { embeddings: EmbeddingsInterface };
  loadHnsw?: LoadHnsw | undefined;
  /** Serve the generation before when the current one is damaged. Default: no, throw. */
  fallback?: boolean | undefined;
}

/** The vectors of a generation, for casebook and for any LangChain chain. */
export interface ServedVectors extends VectorStore {
  readonly kind: 'hnsw' | 'exact' | 'pgvector';
  /** Number of vectors. */
  readonly size: number;
  nearest: PassageVectorStore['nearest'];
}

/** An index, checked and in memory: nothing is read from its folder afterwards. */
export interface OpenedIndex {
  generation: string;
  manifest: Manifest;
  books: Book[];
  /** The other files, by name. */
  files: Record<string, Uint8Array>;
  /** The vectors of the passages, book after book; its documents are the passages. */
  vectors: ServedVectors;
  /** Unit vectors of passages, so that an unchanged one need not be embedded again. */
  rows: (docs: readonly number[]) => Promise<Float32Array[]>;
  /** Why vectors are searched by an exact scan; null when they are not. */
  notice: string | null;
  /** Why the generation before is served; null when the current one is. */
  fallback: string | null;
}

/**
 * Opens the index of a home folder. The manifest is checked first, then every file against its sha256; only
 * then is anything parsed or given to native code.
 *
 * @throws CasebookError `no_index` when nothing was ingested yet; `bad_index` when a file is missing or damaged
 * or the index was built by another version or embedder: the message says which, and what to run.
 */
export async function openBookIndex(home: string, options: OpenIndexOptions): Promise<OpenedIndex> {
  let failure: unknown;
  let seen: string | undefined;
  try {
    for (;;) {
      const { current } = await requirePointer(home);
      if (current === seen) throw failure; // it was not a writer that took the files away
      seen = current;
      try {
        return { ...(await openGeneration(home, current, options)), fallback: null };
      } catch (error) {
        failure = error;
      }
    }
  } catch (error) {
    if (!options.fallback || !isBadIndex(error)) throw error;
    const previous = await openPrevious(home, seen, options);
    if (previous) return { ...previous, fallback: error.message };
    throw error;
  }
}

/**
 * The manifest of the index that serves, without a look at its other files; null when nothing was ingested.
 *
 * @throws CasebookError `bad_index` when it is damaged or of another version.
 */
export async function readCurrentManifest(home: string): Promise<Manifest | null> {
  const pointer = await readPointer(home);
  return pointer && readManifest(join(indexFolder(home), pointer.current));
}

async function requirePointer(home: string): Promise<Pointer> {
  const pointer = await readPointer(home);
  if (pointer) return pointer;
  throw new CasebookError('no_index', `there is no index in ${indexFolder(home)}: ${REPAIR}`);
}

/** The newest other generation that is sound. */
async function openPrevious(
  home: string,
  damaged: string | undefined,
  options: OpenIndexOptions,
): Promise<Omit<OpenedIndex, 'fallback'> | null> {
  for (const generation of await listGenerations(home, nodeDisk)) {
    if (generation === damaged) continue;
    try {
      return await openGeneration(home, generation, options);
    } catch (error) {
      if (!isBadIndex(error)) throw error;
    }
  }
  return null;
}

async function openGeneration(
  home: string,
  generation: string,
  options: OpenIndexOptions,
): Promise<Omit<OpenedIndex, 'fallback'>> {
  const folder = join(indexFolder(home), generation);
  const manifest = await readManifest(folder);
  assertSameEmbedder(manifest, options.embedder);
  const files: Record<string, Uint8Array<ArrayBuffer>> = {};
  const names = new Set([BOOKS_FILE, VECTORS_FILE, ...Object.keys(manifest.files)]);
  names.delete(GRAPH_FILE);
  for (const name of names) files[name] = await readChecked(folder, name, manifest);
  const vectors = UnitVectors.takeOver(
    floatsOf(files[VECTORS_FILE]!),
    manifest.embedder.dimensions,
  );
  // the books are parsed behind the check of the graph file; documents are first asked for later still
  const books: Book[] = [];
  let documents: ReturnType<typeof createPassageDocuments> | undefined;
  const documentOf = (doc: number) => (documents ??= createPassageDocuments(books))(doc);
  const store = await openVectors({ folder, manifest, passages: { vectors, documentOf } }, options);
  const parsed = parseBooks(join(folder, BOOKS_FILE), files[BOOKS_FILE]!);
  for (const book of parsed) books.push(book);
  assertCounts(folder, manifest, { books, vectors });
  const rows = (docs: readonly number[]) => Promise.resolve(docs.map((doc) => vectors.row(doc)));
  const others = Object.entries(files).filter(([name]) => !RESERVED_FILES.includes(name));
  return { generation, manifest, books, files: Object.fromEntries(others), rows, ...store };
}

/** With the addon the graph is used at every size; without it, or without a graph, the exact scan. */
async function openVectors(
  index: { folder: string; manifest: Manifest; passages: PassageVectors },
  { embedder: { embeddings }, loadHnsw = loadAddon }: OpenIndexOptions,
): Promise<Pick<OpenedIndex, 'vectors' | 'notice'>> {
  const { folder, manifest, passages } = index;
  const addon = await loadHnsw();
  const path = join(folder, GRAPH_FILE);
  const expected = manifest.files[GRAPH_FILE];
  if (manifest.hnsw && addon) {
    const open = (checked: string) =>
      HnswVectorStore.open(embeddings, passages, { addon, path: checked });
    return { vectors: await loadChecked(path, expected, open), notice: null };
  }
  if (manifest.hnsw) await loadChecked(path, expected, () => Promise.resolve());
  const vectors = new ExactVectorStore(embeddings, passages);
  const scan =
    'vectors are searched by an exact scan, whose time grows with the number of passages';
  const rebuild = `this index was built without hnswlib-node, ${REPAIR} to use it`;
  const why = addon ? rebuild : 'hnswlib-node is not installed or was not built on this machine';
  const isBlank = passages.vectors.blank.size === passages.vectors.size;
  return { vectors, notice: addon && isBlank ? null : `${scan}: ${why}` };
}

function parseBooks(path: string, bytes: Uint8Array): Book[] {
  const parsed = z.array(bookSchema).safeParse(parseJson(bytes));
  if (parsed.success) return parsed.data;
  const why = z.prettifyError(parsed.error).slice(0, 300);
  throw new CasebookError('bad_index', `${path} has another shape (${why}): ${REPAIR}`);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
  } catch {
    return null; // no book
  }
}

function assertCounts(
  folder: string,
  manifest: Manifest,
  { books, vectors }: { books: Book[]; vectors: UnitVectors },
): void {
  const passages = books.reduce((sum, book) => sum + book.passages.length, 0);
  const { counts } = manifest;
  if (vectors.size === passages && counts.passages === passages && counts.books === books.length) {
    return;
  }
  const found = `${books.length} books, ${passages} passages, ${vectors.size} vectors`;
  throw new CasebookError('bad_index', `${folder} does not fit together (${found}): ${REPAIR}`);
}

/** The bytes as numbers; not little-endian machines are not supported. */
function floatsOf(bytes: Uint8Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Float32Array(aligned.buffer, aligned.byteOffset, Math.floor(aligned.byteLength / 4));
}

function isBadIndex(error: unknown): error is CasebookError {
  return error instanceof CasebookError && error.code === 'bad_index';
}
