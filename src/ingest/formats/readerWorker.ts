// Runs in a process of its own: a file that makes a reader hang, overflow or run out of memory costs no more than the process.
import { READERS } from './readers.ts';
import type { SourceDocument } from '../source/sourceDocument.ts';

/** What the process is asked. */
export interface ReadTask {
  format: keyof typeof READERS;
  bytes: Uint8Array;
  /** For messages. */
  file: string;
  /** As in `ReadDocumentOptions`. */
  ocr?: boolean;
}

/** What it says: pages as they are read, by formats that have them, then the book or why there is none. */
export type ReadMessage =
  | { kind: 'page'; done: number; total: number }
  | { kind: 'read'; document: SourceDocument }
  | { kind: 'refused'; reason: string };

/** Lines are handed over as objects: 10,000 pages of 100. */
const MAX_LINES = 1_000_000;

/** Pages are told so often, in milliseconds. */
const TELL_EVERY = 50;

async function read({ format, bytes, file, ocr = false }: ReadTask): Promise<ReadMessage> {
  try {
    const reader = await READERS[format]();
    const document = await reader(bytes, file, { onPage: tellPages(), ocr });
    if (document.lines.length > MAX_LINES) throw new Error(`a book has at most ${MAX_LINES} lines`);
    return { kind: 'read', document };
  } catch (error) {
    const { message } = error as Error;
    const reason = message.startsWith(file) ? message : `${file}: it was not read: ${message}`;
    return { kind: 'refused', reason };
  }
}

function tellPages(): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    const now = Date.now();
    if (now - told < TELL_EVERY && done < total) return;
    told = now;
    say({ kind: 'page', done, total });
  };
}

function say(message: ReadMessage): void {
  process.send?.(message);
}

// Whoever started it ends it when all is said; when that one is gone, so is the reason to go on.
process.once('disconnect', () => process.exit());
process.once('message', (task: ReadTask) => void read(task).then(say));
