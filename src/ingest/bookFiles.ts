import { createHash, randomUUID } from 'node:crypto';
import { access, cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';
import { BOOK_ENDINGS, readDocument } from './formats/readDocument.ts';
import type { ReadDocumentOptions } from './source/reader.ts';
import type { SourceDocument } from './source/sourceDocument.ts';
import { readEdition } from './contents/edition.ts';
import { readSidecar, type Sidecar } from './contents/sidecar.ts';
import type { Edition, IngestWarning } from '../types.ts';

/** A book's file, read by the reader of its format, with its sidecar and its English edition. */
export interface BookFile {
  id: string;
  file: string;
  document: SourceDocument;
  sidecar: Sidecar | null;
  edition: Edition | null;
  /** Why a file beside the book is not used. */
  warnings: IngestWarning[];
  /** sha256 over the bytes of the file, of its sidecar and of its edition, hex. */
  sourceHash: string;
}

/** A PDF of 1,000 set pages has 5 to 20 MB; more than this is a scan or something else. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * The books of the data folder, by name. One that does not exist has none, or those of the seed, which are copied there.
 *
 * @throws CasebookError `invalid_input` when it cannot be read as a folder, or not be made.
 */
export async function findBooks({
  data: folder,
  seed,
}: Pick<Config, 'data' | 'seed'>): Promise<string[]> {
  if (seed !== undefined) await plant(seed, folder);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    const message = `${folder}: CASEBOOK_DATA takes a folder that can be read (${error.message})`;
    throw new CasebookError('invalid_input', message, { cause: error });
  });
  return names
    .filter((name) => BOOK_ENDINGS.includes(extname(name).toLowerCase()))
    .sort()
    .map((name) => join(folder, name));
}

/** Copies books and what lies beside them, all at once: of two who do it at the same time one goes first. */
async function plant(seed: string, folder: string): Promise<void> {
  if ((await stat(folder).catch(() => null)) !== null) return;
  const unfinished = `${folder}.${randomUUID()}`;
  try {
    await mkdir(unfinished, { recursive: true });
    const files = await readdir(seed, { withFileTypes: true });
    for (const { name } of files.filter((one) => one.isFile()))
      await cp(join(seed, name), join(unfinished, name));
    await rename(unfinished, folder);
  } catch (cause) {
    if ((await stat(folder).catch(() => null)) !== null) return;
    const why = (cause as Error).message;
    const message = `${folder}: the books that ship cannot be copied there (${why}): set CASEBOOK_HOME or CASEBOOK_DATA`;
    throw new CasebookError('invalid_input', message, { cause });
  } finally {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
  }
}

/**
 * Reads a book's file, the sidecar beside it (same name, `.json`) and its English edition (`.en.json`).
 *
 * @throws CasebookError `bad_book` when the book or a file beside it cannot be read, is too large or no regular file.
 */
export async function readBookFile(
  file: string,
  options: ReadDocumentOptions = {},
): Promise<BookFile> {
  const { bytes, sidecar, edition: beside, sourceHash } = await readAll(file);
  const { edition, warnings } =
    beside === null
      ? { edition: null, warnings: [] }
      : readEdition(beside.bytes.toString(), beside.file);
  return {
    id: bookId(file),
    file,
    document: await readDocument(bytes, file, options),
    sidecar: sidecar === null ? null : readSidecar(sidecar.bytes.toString(), sidecar.file),
    edition,
    warnings: warnings.map((message) => ({ line: null, message })),
    sourceHash,
  };
}

/**
 * `BookFile.id` and `BookFile.sourceHash` alone, without reading what is in the file.
 *
 * @throws CasebookError `bad_book` when the file cannot be opened.
 */
export async function hashBookFile(file: string): Promise<Pick<BookFile, 'id' | 'sourceHash'>> {
  const { sourceHash } = await readAll(file);
  return { id: bookId(file), sourceHash };
}

/** A file that may lie beside a book. */
type Beside = { bytes: Buffer; file: string } | null;

async function readAll(file: string): Promise<{
  bytes: Uint8Array;
  sidecar: Beside;
  edition: Beside;
  sourceHash: string;
}> {
  const bytes = await readBytes(file);
  const sidecar = await readBeside(file, '.json');
  const edition = await readBeside(file, '.en.json');
  const hash = createHash('sha256').update(bytes);
  if (sidecar !== null) hash.update('\0').update(sidecar.bytes);
  if (edition !== null) hash.update('\0en\0').update(edition.bytes);
  return { bytes, sidecar, edition, sourceHash: hash.digest('hex') };
}

async function readBeside(file: string, ending: string): Promise<Beside> {
  const path = join(dirname(file), `${basename(file, extname(file))}${ending}`);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  return isThere ? { bytes: await readBytes(path), file: path } : null;
}

/** The file's name without its ending, as it can stand in an address. */
export function bookId(file: string): string {
  const name = basename(file, extname(file)).normalize('NFKC').toLowerCase();
  return name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/gu, '') || 'book';
}

/** The bytes of a regular file: a pipe or a device tells no size, and may never end. */
async function readBytes(file: string): Promise<Buffer> {
  try {
    const found = await stat(file);
    if (!found.isFile()) {
      const what = found.isDirectory() ? 'a folder' : 'a device, a pipe or a socket';
      throw new CasebookError('bad_book', `${file}: a book is a regular file: this is ${what}`);
    }
    const { size } = found;
    if (size > MAX_BYTES) {
      throw new CasebookError(
        'bad_book',
        `${file}: a book has at most ${MAX_BYTES} bytes: this file has ${size}`,
      );
    }
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof CasebookError) throw cause;
    throw new CasebookError('bad_book', `${file}: cannot be read (${(cause as Error).message})`, {
      cause,
    });
  }
}
