import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { CasebookError } from '../../errors.ts';
import type { Book } from '../../types.ts';
import { buildHnswFile } from './buildHnswFile.ts';
import { digestFile, digestOf } from './checkedFiles.ts';
import { nodeDisk, type Disk } from './disk.ts';
import { indexFolder, listGenerations, nextGeneration, readPointer } from './generations.ts';
import { removeOthers, switchPointer, type Pointer } from './generations.ts';
import { defaultHnswOptions, loadHnsw as loadAddon, type LoadHnsw } from './hnswModule.ts';
import {
  BOOKS_FILE,
  GRAPH_FILE,
  MANIFEST_FILE,
  RESERVED_FILES,
  VECTORS_FILE,
} from './indexFiles.ts';
import { acquireIndexLock, type IndexLock } from './indexLock.ts';
import { INDEX_FORMAT, sealManifest, type EmbedderIdentity, type Manifest } from './manifest.ts';
import { UnitVectors } from './unitVectors.ts';

/** All that an index holds. */
export interface IndexContent {
  books: readonly Book[];
  /** Other files by name (lower case letters, digits, dots, dashes), such as `lexical.bin`; not looked into. */
  files: Readonly<Record<string, Uint8Array>>;
  /** One row for each passage, book after book; scaled to length 1 in place. */
  vectors: Float32Array<ArrayBuffer>;
  embedder: EmbedderIdentity;
}

/** How to write it. */
export interface WriteIndexOptions {
  /** A lock that is already held, over the embedding too; otherwise one is taken for the writing. */
  lock?: IndexLock | undefined;
  loadHnsw?: LoadHnsw | undefined;
  disk?: Disk | undefined;
  /** Vectors put into the graph so far. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** What was written. */
export interface WrittenIndex {
  generation: string;
  manifest: Manifest;
}

/**
 * Writes an index as a new generation and lets it serve:
 *
 *     <home>/index/current                    { current, previous }: replaced by one rename
 *     <home>/index/g000002-1f00c0de/          manifest.json books.json vectors.f32 vectors.hnsw …
 *     <home>/index/lock                       while somebody writes
 *
 * All files are on the disk before the switch; whatever happens before it, a full disk or a kill, leaves the
 * old index serving. The generation before is kept, older ones and the remains of killed writers are removed.
 *
 * @throws CasebookError `busy` when another process writes, `invalid_input` when vectors and passages do not
 * match, `model_failed` for vectors that are not finite, `bad_index` when the disk refuses.
 */
export async function writeBookIndex(
  home: string,
  content: IndexContent,
  options: WriteIndexOptions = {},
): Promise<WrittenIndex> {
  assertContent(content);
  const disk = options.disk ?? nodeDisk;
  try {
    const lock = options.lock ?? (await acquireIndexLock(indexFolder(home)));
    try {
      return await write(home, content, { ...options, lock, disk });
    } finally {
      if (!options.lock) await lock.release();
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const message = `the index could not be written to ${indexFolder(home)} (${error.message})`;
    throw new CasebookError('bad_index', `${message}; what was there before is untouched`, {
      cause: error,
    });
  }
}

async function write(
  home: string,
  content: IndexContent,
  options: WriteIndexOptions & { lock: IndexLock; disk: Disk },
): Promise<WrittenIndex> {
  const { lock, disk } = options;
  const folder = indexFolder(home);
  // a damaged pointer is repaired by the switch; until then every generation stays: one may be sound
  const old: Pointer | null = await readPointer(home).catch(() => null);
  const all = await listGenerations(home, disk);
  await removeOthers(home, { keep: old ? [old.current, old.previous] : all, disk });
  const random = randomBytes(4).toString('hex');
  const generation = await nextGeneration(home, { random, disk });
  const unfinished = join(folder, `tmp-${process.pid}-${random}`);
  try {
    const manifest = await writeFiles(unfinished, content, options);
    await disk.rename(unfinished, join(folder, generation));
    await disk.sync(folder);
    await lock.assertHeld();
    const pointer = { current: generation, previous: old?.current ?? null };
    await switchPointer(home, pointer, disk);
    // the index serves: what cannot be removed now is removed by the next writer
    await removeOthers(home, { keep: [generation, pointer.previous], disk }).catch(() => null);
    return { generation, manifest };
  } catch (error) {
    await disk.remove(unfinished).catch(() => null); // the next writer removes it then
    throw error;
  }
}

async function writeFiles(
  folder: string,
  content: IndexContent,
  options: WriteIndexOptions & { disk: Disk },
): Promise<Manifest> {
  const { disk } = options;
  const { books, embedder } = content;
  const vectors = UnitVectors.takeOver(content.vectors, embedder.dimensions);
  const { buffer, byteOffset, byteLength } = vectors.block;
  const files: Record<string, Uint8Array> = {
    ...content.files,
    [BOOKS_FILE]: Buffer.from(JSON.stringify(books)),
    [VECTORS_FILE]: new Uint8Array(buffer, byteOffset, byteLength),
  };
  await disk.makeFolder(folder);
  const digests: Manifest['files'] = {};
  for (const [name, bytes] of Object.entries(files)) {
    await disk.writeFile(join(folder, name), bytes);
    digests[name] = digestOf(bytes);
  }
  const hnsw = await writeGraph(join(folder, GRAPH_FILE), vectors, options);
  if (hnsw) digests[GRAPH_FILE] = await digestFile(join(folder, GRAPH_FILE));
  const manifest: Manifest = {
    format: INDEX_FORMAT,
    created: new Date().toISOString(),
    embedder: { id: embedder.id, dimensions: embedder.dimensions },
    books: books.map(describeBook),
    counts: {
      books: books.length,
      cases: books.reduce((sum, book) => sum + book.cases.length, 0),
      passages: vectors.size,
    },
    hnsw,
    files: digests,
  };
  await disk.writeFile(join(folder, MANIFEST_FILE), sealManifest(manifest));
  await disk.sync(folder);
  return manifest;
}

/** What the manifest says of a book. */
export function describeBook({
  id,
  title,
  sourceHash,
  sourceFile,
}: Book): Manifest['books'][number] {
  return { id, title, sourceHash, ...(sourceFile === undefined ? {} : { sourceFile }) };
}

/** Null where there is no graph to be built: without the addon, or without a vector that has a direction. */
async function writeGraph(
  path: string,
  vectors: UnitVectors,
  { loadHnsw = loadAddon, onProgress, signal, disk }: WriteIndexOptions & { disk: Disk },
): Promise<Manifest['hnsw']> {
  if (vectors.blank.size === vectors.size || !(await loadHnsw())) return null;
  try {
    const report = (done: number) => onProgress?.(done, vectors.size);
    await buildHnswFile(vectors, { path, onProgress: report, signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new CasebookError('bad_index', `${path} could not be built (${String(error)})`, {
      cause: error,
    });
  }
  await disk.sync(path);
  const { m, efConstruction } = defaultHnswOptions;
  return { m, efConstruction };
}

function assertContent({ books, files, vectors, embedder }: IndexContent): void {
  const passages = books.reduce((sum, book) => sum + book.passages.length, 0);
  if (vectors.length !== passages * embedder.dimensions) {
    const rule = `${passages} passages need ${passages} vectors of ${embedder.dimensions} numbers`;
    throw new CasebookError('invalid_input', `${rule}: current value is ${vectors.length} numbers`);
  }
  const odd = Object.keys(files).find(
    (name) => RESERVED_FILES.includes(name) || !/^[a-z0-9][a-z0-9.-]*$/.test(name),
  );
  if (odd !== undefined) {
    const rule =
      'a file of an index needs a name of its own in lower case letters, digits, . and -';
    throw new CasebookError('invalid_input', `${rule}: current value is ${JSON.stringify(odd)}`);
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'errno' in error && !(error instanceof CasebookError);
}
