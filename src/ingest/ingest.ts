import { join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';
import { createEmbeddings, type Embedder } from '../models/embeddings.ts';
import { loadLexicon } from '../models/lexicon.ts';
import { openBookIndex, readCurrentManifest, writeBookIndex } from '../retrieve/store/bookIndex.ts';
import { acquireIndexLock, type IndexLock } from '../retrieve/store/indexLock.ts';
import { LEXICAL_FILE, LexicalIndex } from '../retrieve/store/lexicalIndex.ts';
import { Library } from '../retrieve/library.ts';
import { passageContext, passageTerms } from '../retrieve/store/passageTerms.ts';
import type { Book, BookReport } from '../types.ts';
import { findBooks, readBookFile } from './bookFiles.ts';
import { readBook } from './readBook.ts';

/** How far an ingest has come. */
export interface IngestProgress {
  /** Empty for steps that concern all books. */
  book: string;
  step: 'read' | 'embed' | 'index';
  done: number;
  total: number;
}

export interface IngestOptions {
  config: Config;
  /** Book files; without any, the books of the data folder. */
  files?: readonly string[] | undefined;
  onProgress?: ((progress: IngestProgress) => void) | undefined;
}

export interface IngestReport {
  books: BookReport[];
  /** Wall time. */
  seconds: number;
}

/** Texts handed to the embedder at once. */
const BATCH = 64;

/**
 * Reads books and writes a new index that takes the place of the old one. Files that are named join the books
 * already indexed (one of the same id is replaced); without any, the index holds the books of the data folder.
 *
 * @throws CasebookError `bad_book`, `busy`, `bad_index`; the old index then serves on.
 */
export async function ingestBooks({
  config,
  files,
  onProgress,
}: IngestOptions): Promise<IngestReport> {
  const started = performance.now();
  const named = files !== undefined && files.length > 0;
  const paths = named ? files.map((file) => resolve(file)) : await findBooks(config.data);
  if (paths.length === 0) {
    throw new CasebookError('bad_book', `no book to ingest: ${config.data} has no .txt file`);
  }
  const read = [];
  for (const [done, path] of paths.entries()) {
    onProgress?.({ book: path, step: 'read', done, total: paths.length });
    read.push(await readOne(path));
  }
  assertDistinct(read.map(({ book }) => book));
  const embedder = await createEmbeddings(config, loadLexicon());
  // Held from before the embedding on: a second ingest hears at once that it has to wait.
  const lock = await acquireIndexLock(join(config.home, 'index'));
  try {
    return await ingestLocked(read, { config, named, embedder, lock, onProgress, started });
  } finally {
    await lock.release();
  }
}

interface LockedIngest extends Pick<IngestOptions, 'config' | 'onProgress'> {
  named: boolean;
  embedder: Embedder;
  lock: IndexLock;
  started: number;
}

async function ingestLocked(
  read: readonly { book: Book; report: BookReport }[],
  { config, named, embedder, lock, onProgress, started }: LockedIngest,
): Promise<IngestReport> {
  const fresh = read.map(({ book }) => book);
  const kept = named ? await keptBooks(config.home, embedder, fresh) : [];
  const books = [...kept, ...fresh].sort((a, b) => (a.id < b.id ? -1 : 1));
  await writeIndex(books, { config, embedder, lock, onProgress });
  return { books: read.map(({ report }) => report), seconds: (performance.now() - started) / 1000 };
}

/** Errors name the file they are about. */
async function readOne(path: string): Promise<{ book: Book; report: BookReport }> {
  const file = await readBookFile(path);
  try {
    return readBook(file);
  } catch (error) {
    if (!(error instanceof CasebookError)) throw error;
    throw new CasebookError(error.code, `${path}: ${error.message}`, { cause: error });
  }
}

function assertDistinct(books: readonly Book[]): void {
  const ids = books.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) {
    throw new CasebookError('bad_book', `two books have the id ${twice}: file names must differ`);
  }
}

/**
 * Books of the index that are not read anew, whatever embedder it was built with: they are embedded again. An index
 * that cannot be opened has none to keep.
 */
async function keptBooks(
  home: string,
  { embeddings }: Embedder,
  read: readonly Book[],
): Promise<Book[]> {
  try {
    const manifest = await readCurrentManifest(home);
    if (manifest === null) return [];
    const embedder = { ...manifest.embedder, embeddings };
    const { books } = await openBookIndex(home, { embedder, fallback: true });
    const replaced = new Set(read.map(({ id }) => id));
    return books.filter(({ id }) => !replaced.has(id));
  } catch (error) {
    if (error instanceof CasebookError) return [];
    throw error;
  }
}

async function writeIndex(
  books: readonly Book[],
  { config, embedder, lock, onProgress }: Omit<LockedIngest, 'named' | 'started'>,
): Promise<void> {
  const library = new Library(books);
  const total = library.shelved.length;
  const lexical = LexicalIndex.build(
    library.shelved.map((one) => passageTerms(library.textOf(one), one)),
  );
  const vectors = new Float32Array(total * embedder.dimensions);
  for (let done = 0; done < total; done += BATCH) {
    onProgress?.({ book: '', step: 'embed', done, total });
    const batch = library.shelved.slice(done, done + BATCH);
    const texts = batch.map((one) => `${passageContext(one)}\n${library.textOf(one)}`);
    const rows = await embedder.embeddings.embedDocuments(texts);
    rows.forEach((row, at) => vectors.set(row, (done + at) * embedder.dimensions));
  }
  await writeBookIndex(
    config.home,
    {
      books,
      files: { [LEXICAL_FILE]: lexical.toBytes() },
      vectors,
      embedder: { id: embedder.id, dimensions: embedder.dimensions },
    },
    {
      lock,
      onProgress: (done, all) => onProgress?.({ book: '', step: 'index', done, total: all }),
    },
  );
  onProgress?.({ book: '', step: 'index', done: total, total });
}
