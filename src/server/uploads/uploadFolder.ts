import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { CasebookError } from '../../errors.ts';
import { findBooks, hashBookFile } from '../../ingest/bookFiles.ts';
import { BOOK_ENDINGS } from '../../ingest/formats/readDocument.ts';

/** Longest name of a file without its ending, in bytes of UTF-8: file systems take 255, and a sidecar's ending is longer. */
const LONGEST_NAME = 200;

/** Files that have come and are neither kept nor given up. */
const MOST_UNSETTLED = 100;

/**
 * The folder of books that were put in over HTTP. What lies in it is in the index, or on its way there: a server that starts takes in what is
 * not. A file that takes the place of one of the same name is put in once the new one is read; until then the old one is kept.
 */
export class UploadFolder {
  private readonly incoming: string;
  private readonly before: string;
  /** Names of files that are not read yet: none may take their place until then. */
  private readonly unsettled = new Set<string>();

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
    for (const name of await readdir(this.before)) {
      const path = join(this.folder, name);
      if (await isMissingFile(path)) await rename(join(this.before, name), path);
    }
  }

  /** Where a file is written while it comes in. */
  pathOfIncoming(id: string): string {
    return join(this.incoming, id);
  }

  /**
   * Puts a whole file among the books; one of the same name is kept until `keep` or `giveUp`.
   *
   * @throws CasebookError `busy` while another of that name, or too many, are on their way.
   */
  async take(incoming: string, name: string): Promise<string> {
    const path = join(this.folder, name);
    if (this.unsettled.has(name)) {
      const message = `${name} is on its way already: send it again when that one is read`;
      throw new CasebookError('busy', message);
    }
    if (this.unsettled.size >= MOST_UNSETTLED) {
      const rule = `at most ${MOST_UNSETTLED} files are on their way`;
      throw new CasebookError('busy', `${rule}: send ${name} when some of them are read`);
    }
    this.unsettled.add(name);
    await rename(path, join(this.before, name)).catch(isMissing);
    await rename(incoming, path);
    return path;
  }

  /** The new file stays. */
  async keep(path: string): Promise<void> {
    await rm(join(this.before, basename(path)), { force: true });
    this.unsettled.delete(basename(path));
  }

  /** The new file goes, and what it was to take the place of comes back. */
  async giveUp(path: string): Promise<void> {
    this.unsettled.delete(basename(path));
    await rm(path, { force: true });
    await rename(join(this.before, basename(path)), path).catch(isMissing);
  }

  /** Files that no book of the index was made of; what lies there and cannot be read is nobody's upload. */
  async waiting(indexed: ReadonlySet<string>): Promise<string[]> {
    const waiting: string[] = [];
    for (const file of await findBooks({ data: this.folder })) {
      const hash = await hashBookFile(file).catch(() => null);
      if (hash === null || indexed.has(hash.sourceHash)) continue;
      waiting.push(file);
      this.unsettled.add(basename(file));
    }
    return waiting;
  }

  /** Whether a file lies here. */
  holds(path: string): boolean {
    return path.startsWith(join(this.folder, '/'));
  }

  async remove(path: string): Promise<void> {
    if (this.holds(path)) await rm(path, { force: true });
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
  return `${shortened(plain).trim() || 'book'}${ending}`;
}

/** As many whole characters from the beginning as there is room for. */
function shortened(name: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST_NAME) break;
    end += character.length;
  }
  return name.slice(0, end);
}

function isMissingFile(path: string): Promise<boolean> {
  return access(path).then(
    () => false,
    () => true,
  );
}

function isMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
