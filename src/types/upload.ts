import type { BookReport } from './book.ts';
import type { BookSummary } from './catalogue.ts';

/** Books on their way into the index or out of it. */
export interface UploadJob {
  id: string;
  /** Names of the files; of a book that leaves, its id. */
  names: string[];
  state: 'waiting' | 'working' | 'done' | 'failed' | 'cancelled';
  /** Null until it works. `book`: the file that is read; why it waits; empty for steps that concern all books. */
  progress: {
    book: string;
    step: 'read' | 'wait' | 'embed' | 'index';
    /** Files (or pages of a file), passages, vectors. */
    done: number;
    total: number;
  } | null;
  /** Once it is done. */
  report: {
    books: BookReport[];
    failed: { file: string; message: string }[];
    /** Ids of books that left the index. */
    removed: string[];
    seconds: number;
  } | null;
  /** Why it failed. */
  reason: string | null;
  /** ISO 8601, UTC. */
  at: string;
}

/** The books there are, and what is on its way. */
export interface ShelfView {
  books: (BookSummary & { state: 'ready' })[];
  /** Null where books cannot be put in over HTTP. */
  uploads: {
    /** Largest file, in bytes. */
    largest: number;
    /** Endings of files that can be read, such as `.pdf`. */
    endings: readonly string[];
    /** The newest first. */
    jobs: UploadJob[];
  } | null;
}
