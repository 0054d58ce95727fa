import { CasebookError, type ErrorCode } from '../errors.ts';
import type { Book, BookReport } from '../types.ts';
import { reasonOf, type BookFault } from './bookFault.ts';
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
  read: { file: string; book: Book; report: BookReport }[];
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

export interface ReadFilesOptions {
  onProgress: (progress: ReadProgress) => void;
  /** As in `ReadDocumentOptions`. */
  ocr?: boolean | undefined;
  /** Default: the readers of the formats. */
  readFile?: typeof readBookFile | undefined;
}

/** Reads book files one by one: one that cannot be read does not stop the others, whatever goes wrong. */
export async function readFiles(
  paths: readonly string[],
  { onProgress, ocr = false, readFile = readBookFile }: ReadFilesOptions,
): Promise<ReadFiles> {
  const all: ReadFiles = { read: [], failed: [] };
  for (const [done, file] of paths.entries()) {
    const at = { file, done, total: paths.length };
    onProgress(at);
    try {
      const onPage = (page: number, pages: number): void => onProgress({ ...at, page, pages });
      all.read.push({ file, ...readBook(await readFile(file, { onPage, ocr })) });
    } catch (error) {
      all.failed.push(failureOf(file, error));
    }
  }
  return all;
}

/** Takes a book that was read for one that could not be; false where it is none of those. */
export function putAside(found: ReadFiles, { book, cause }: BookFault): boolean {
  const at = found.read.findIndex((one) => one.book.id === book);
  const [aside] = at < 0 ? [] : found.read.splice(at, 1);
  if (aside === undefined) return false;
  found.failed.push(failureOf(aside.file, cause));
  return true;
}

function failureOf(file: string, error: unknown): FailedFile {
  const id = bookId(file);
  if (!(error instanceof CasebookError)) {
    return { file, id, code: 'bad_book', message: `${file}: it was not read: ${reasonOf(error)}` };
  }
  const { code, message } = error;
  return { file, id, code, message: message.startsWith(file) ? message : `${file}: ${message}` };
}
