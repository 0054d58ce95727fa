import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { CasebookError } from '../../errors.ts';
import { findBooks, hashBookFile } from '../../ingest/bookFiles.ts';
import { BOOK_ENDINGS } from '../../ingest/formats/readDocument.ts';

/** Longest name of a file, in UTF-16 units without its ending. */
const LONGEST_NAME = 100;

/**
 * The folder of books that were put in over HTTP. What lies in it is in the index, or on its way there: a server that starts takes in what is
 * not. A file that takes the place of one of the same name is put in once the new one is read; until then the old one is kept.
 */
export class UploadFolder {
  private readonly incoming: string;
  private readonly before: string;

  constructor(readonly folder: string) {
    this.incoming = join(folder, 'incoming');
    this.before = join(folder, 'before');
  }

  /** Empties what was left of uploads cut off in the middle; brings back books whose successors were not read. */
  async settle(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await rm(this.incoming, { recursive: true, force: true });
    await mkdir(this.incoming, { recursive: true });
    await mkdir(this.before, { recursive: true });
  }

  /** Where a file is written while it comes in. */
  pathOfIncoming(id: string): string {
    return join(this.incoming, id);
  }

  /** Puts a whole file among the books; one of the same name is kept until `keep` or `giveUp`. */
  async take(incoming: string, name: string): Promise<string> {
    const path = join(this.folder, name);
    await rename(path, join(this.before, name)).catch(isMissing);
    await rename(incoming, path);
    return path;
  }

  /** The new file stays. */
  async keep(path: string): Promise<void> {
    await rm(join(this.before, basename(path)), { force: true });
  }

  /** The new file goes, and what it was to take the place of comes back. */
  async giveUp(path: string): Promise<void> {
    await rm(path, { force: true });
    await rename(join(this.before, basename(path)), path).catch(isMissing);
  }

  /** Files that no book of the index was made of. */
  async waiting(indexed: ReadonlySet<string>): Promise<string[]> {
    const files = await findBooks({ data: this.folder });
    const hashes = await Promise.all(files.map((file) => hashBookFile(file)));
    return files.filter((_, at) => !indexed.has(hashes[at]!.sourceHash));
  }

  async remove(path: string): Promise<void> {
    if (path.startsWith(join(this.folder, '/'))) await rm(path, { force: true });
  }
}

/**
 * A name that a file may have on this machine.
 *
 * @throws CasebookError `bad_book` for an ending that is none of a book.
 */
export function uploadName(given: string): string {
  const ending = extname(given).toLowerCase();
  if (!BOOK_ENDINGS.includes(ending)) {
    const known = BOOK_ENDINGS.join(', ');
    const message = `a book ends in one of ${known}: current value is ${ending || 'nothing'}`;
    throw new CasebookError('bad_book', message);
  }
  const stem = basename(given.replaceAll('\\', '/'), extname(given)).normalize('NFC');
  const plain = stem.replace(/[^\p{L}\p{N} ._()（）《》【】—-]+/gu, '-').replace(/^[.\s-]+/u, '');
  return `${plain.slice(0, LONGEST_NAME).trim() || 'book'}${ending}`;
}

function isMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
