import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';
import { createEmbeddings, type Embedder } from '../models/embeddings.ts';
import { loadLexicon } from '../models/lexicon.ts';
import { Library } from '../retrieve/library.ts';
import type { OpenedIndex } from '../retrieve/store/bookIndex.ts';
import { bookSchema } from '../retrieve/store/bookSchema.ts';
import { createIndexStore } from '../retrieve/createIndexStore.ts';
import type { IndexLock } from '../retrieve/store/indexLock.ts';
import type { IndexStore } from '../retrieve/store/indexStore.ts';
import { LEXICAL_FILE } from '../retrieve/store/lexicalIndex.ts';
import type { Book, BookReport } from '../types.ts';
import { findBooks, type readBookFile } from './bookFiles.ts';
import { BookFault } from './bookFault.ts';
import { buildLexical, type TermsOf } from './buildLexical.ts';
import { embedPassages, type EmbeddedPassages } from './embedPassages.ts';
import { isHeld } from './isHeld.ts';
import { createIngestClock, type IngestClock, type IngestStep } from './ingestClock.ts';
import { putAside, readFiles, type FailedFile, type ReadFiles } from './readFiles.ts';
import { settleBooks } from './settleBooks.ts';
import { waitForLock } from './waitForLock.ts';

/** How far an ingest has come. */
export interface IngestProgress {
  /** File that is read; why it waits; empty for steps that concern all books. */
  book: string;
  step: IngestStep;
  /** Files (or pages of a file), passages, vectors. */
  done: number;
  total: number;
}

/** What to ingest, and how. */
export interface IngestOptions {
  config: Config;
  /** Book files, which join those of the index; without any, the index holds the books of the data folder alone. */
  files?: readonly string[] | undefined;
  /** Ids of books to take out of the index. */
  remove?: readonly string[] | undefined;
  /** Pages that are pictures are read by text recognition, which an optional package does. Default false. */
  ocr?: boolean | undefined;
  onProgress?: ((progress: IngestProgress) => void) | undefined;
  /** How long to wait for another ingest to end, in milliseconds. Default 0. */
  waitMs?: number | undefined;
  /** Without it, the store of the settings; one that is given is not closed. */
  store?: IndexStore | undefined;
}

/** What an ingest stands on; tests pass their own. */
export interface IngestDeps {
  readFile?: typeof readBookFile;
  termsOf?: TermsOf;
}

/** What an ingest did. */
export interface IngestReport {
  /** The books that were read. */
  books: BookReport[];
  /** Files that could not be read; what the index held of them before, it still holds. */
  failed: FailedFile[];
  /** Ids of books that left the index. */
  removed: string[];
  /** Passages whose vectors were made, and taken over. */
  embedded: number;
  reused: number;
  /** False: books and embedder are what the index holds, and nothing was written. */
  changed: boolean;
  /** Wall time by step, and in all. */
  steps: Record<IngestStep, number>;
  seconds: number;
}

/**
 * Reads books and writes a new generation of the index that takes the place of the old one. Only passages whose text
 * is new are embedded. A file that cannot be read does not stop the others.
 *
 * @throws CasebookError `bad_book` when no book could be read, `busy`, `bad_index`, `invalid_input` for a book to
 * remove that is not there; the old index then serves on.
 */
export async function ingestBooks(
  options: IngestOptions,
  { readFile, termsOf }: IngestDeps = {},
): Promise<IngestReport> {
  const { config, files = [], remove = [], onProgress = () => undefined } = options;
  const clock = createIngestClock();
  const isWhole = files.length === 0 && remove.length === 0;
  const paths = isWhole ? await findBooks(config) : files.map((file) => resolve(file));
  if (isWhole && paths.length === 0) {
    throw new CasebookError('bad_book', `no book to ingest: ${config.data} has no book file`);
  }
  const found = await readFiles(paths, {
    readFile,
    ocr: options.ocr,
    onProgress: ({ file, done, total, page, pages }) =>
      onProgress({ book: file, step: 'read', done: page ?? done, total: pages ?? total }),
  });
  assertRead(found);
  clock.lap('read');
  const store = options.store ?? (await createIndexStore(config));
  try {
    const embedder = await createEmbeddings(config, loadLexicon());
    // Held from before the embedding on: a second ingest hears at once that it has to wait.
    const lock = await waitForLock(store, {
      waitMs: options.waitMs ?? 0,
      onWait: (reason) => onProgress({ book: reason, step: 'wait', done: 0, total: 0 }),
    });
    clock.lap('wait');
    try {
      const task = { found, remove, isWhole, store, embedder, lock, onProgress, clock, termsOf };
      return await ingestLocked(task);
    } finally {
      await lock.release();
    }
  } finally {
    if (options.store === undefined) await store.close();
  }
}

interface LockedIngest {
  found: ReadFiles;
  remove: readonly string[];
  /** The index is to hold the books of the data folder, no others. */
  isWhole: boolean;
  store: IndexStore;
  embedder: Embedder;
  lock: IndexLock;
  onProgress: (progress: IngestProgress) => void;
  clock: IngestClock;
  termsOf: TermsOf | undefined;
}

async function ingestLocked(task: LockedIngest): Promise<IngestReport> {
  const { found, remove, store, embedder, lock, onProgress, clock } = task;
  const before = await openBefore(store, embedder);
  const held = before?.books ?? [];
  const reports = settle(task, held);
  const { books, library, lexical, vectors, ...counts } = await prepare(task, before);
  clock.lap('embed');
  const changed = !(await isHeld(before, { books, lexical, embedder }));
  if (changed) {
    const { id, dimensions } = embedder;
    const content = {
      books,
      files: { [LEXICAL_FILE]: lexical },
      vectors,
      embedder: { id, dimensions },
    };
    await store.write(content, {
      lock,
      onProgress: (done, total) => onProgress({ book: '', step: 'index', done, total }),
    });
  }
  const total = library.shelved.length;
  onProgress({ book: '', step: 'index', done: total, total });
  clock.lap('index');
  const ids = new Set(books.map(({ id }) => id));
  return {
    books: reports.filter(({ id }) => found.failed.every((one) => one.id !== id)),
    failed: found.failed,
    removed: [...held.map(({ id }) => id), ...remove].filter(
      (id, at, all) => !ids.has(id) && all.indexOf(id) === at,
    ),
    ...counts,
    changed,
    ...clock.times(),
  };
}

/** Leaves in the task the books that are to be taken in; reports of all that were read. */
function settle({ found, isWhole }: LockedIngest, held: readonly Book[]): BookReport[] {
  const { read, reports } = settleBooks(found.read, isWhole ? [] : held);
  found.read = read;
  return reports;
}

type Prepared = EmbeddedPassages & { books: Book[]; library: Library; lexical: Uint8Array };

/** All that is to be written. A book at which an unexpected error comes is put aside: it costs itself alone. */
async function prepare(task: LockedIngest, before: OpenedIndex | null): Promise<Prepared> {
  const { found, embedder, onProgress, termsOf } = task;
  for (;;) {
    const books = joinBooks(before?.books ?? [], task);
    const library = new Library(books);
    try {
      const lexical = buildLexical(library, termsOf);
      const embedded = await embedPassages(library, {
        embedder,
        before,
        onProgress: (done, total) => onProgress({ book: '', step: 'embed', done, total }),
      });
      return { books, library, lexical, ...embedded };
    } catch (error) {
      if (!(error instanceof BookFault) || !putAside(found, error)) throw error;
      assertRead(found);
    }
  }
}

/** With a single book to read, its error is the error. */
function assertRead({ read, failed }: ReadFiles): void {
  if (failed.length > 0 && read.length === 0) {
    const message = failed.map((one) => one.message).join('\n');
    throw new CasebookError(failed[0]!.code, message);
  }
  const ids = read.map(({ book }) => book.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) {
    throw new CasebookError('bad_book', `two books have the id ${twice}: file names must differ`);
  }
}

/** The index so far, whatever embedder it was built with. One that cannot be opened has nothing to keep. */
async function openBefore(
  store: IndexStore,
  { embeddings }: Embedder,
): Promise<OpenedIndex | null> {
  try {
    const manifest = await store.manifest();
    if (manifest === null) return null;
    return await store.open({ embedder: { ...manifest.embedder, embeddings }, fallback: true });
  } catch (error) {
    if (error instanceof CasebookError && error.code === 'bad_index') return null;
    throw error;
  }
}

/** The books the index is to hold, by id: those that were read, and of those it held what stays. */
function joinBooks(held: readonly Book[], { found, remove, isWhole }: LockedIngest): Book[] {
  // As a book comes out of an index, its keys in the same order: unchanged books are then the same bytes.
  const read = found.read.map(({ book }) => bookSchema.parse(book));
  const replaced = new Set(read.map(({ id }) => id));
  const unread = new Set(found.failed.map(({ id }) => id));
  const strange = remove.find((id) => !held.some((book) => book.id === id));
  if (strange !== undefined) {
    const known = held.map(({ id }) => id).join(', ');
    throw new CasebookError(
      'invalid_input',
      `there is no book ${strange} in the index: it has ${known || 'none'}`,
    );
  }
  const stays = ({ id }: Book): boolean =>
    !replaced.has(id) && !remove.includes(id) && (!isWhole || unread.has(id));
  return [...held.filter(stays), ...read].sort((a, b) => (a.id < b.id ? -1 : 1));
}
