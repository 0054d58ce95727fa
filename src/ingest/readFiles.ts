import { CasebookError, type ErrorCode } from '../errors.ts';
import type { Book, BookReport } from '../types.ts';
import { bookId, readBookFile } from './bookFiles.ts';
import { readBook } from './readBook.ts';

/** A file that could not be read. */
export interface FailedFile {
  file: string;
  /** The id its book would have. */
  id: string;
  code: ErrorCode;
  message: string;
}

/** Books that were read, and files that could not be. */
export interface ReadFiles {
  read: { book: Book; report: BookReport }[];
  failed: FailedFile[];
}

/** How far the reading has come; `page` and `pages` where the format tells them as it reads. */
export interface ReadProgress {
  file: string;
  done: number;
  total: number;
  page?: number;
  pages?: number;
}

/** Reads book files one by one: one that cannot be read does not stop the others. */
export async function readFiles(
  paths: readonly string[],
  onProgress: (progress: ReadProgress) => void,
): Promise<ReadFiles> {
  const all: ReadFiles = { read: [], failed: [] };
  for (const [done, file] of paths.entries()) {
    const at = { file, done, total: paths.length };
    onProgress(at);
    try {
      const onPage = (page: number, pages: number): void => onProgress({ ...at, page, pages });
      all.read.push(readBook(await readBookFile(file, { onPage })));
    } catch (error) {
      if (!(error instanceof CasebookError)) throw error;
      const { code, message } = error;
      const named = message.startsWith(file) ? message : `${file}: ${message}`;
      all.failed.push({ file, id: bookId(file), code, message: named });
    }
  }
  return all;
}
