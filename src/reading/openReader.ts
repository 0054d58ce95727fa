import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';
import type { Reader } from '../types.ts';
import { createReader } from './createReader.ts';
import { readReaderFiles } from './modelFiles.ts';
import { startModelWorker } from './modelWorker.ts';

/** The model that ships, beside the program whatever the data folder is. */
const BUILTIN = fileURLToPath(new URL('../../data/models/reader.onnx', import.meta.url));

/** Threads for one window: a third gains little, and leaves nothing for who else asks. */
const THREADS = 2;

/** A reader as far as there is one. */
export interface OpenedReader {
  /** Null where it is switched off or cannot be loaded: questions are then answered without it. */
  read: Reader | null;
  /** The digest its model begins with; null without one. */
  id: string | null;
  /** Why there is none although one is wanted; null otherwise. */
  notice: string | null;
  close(): Promise<void>;
}

/** Opens the reader that the settings name. What is wrong with it is a notice, never an error: the program works without. */
export async function openReader({ reader }: Pick<Config, 'reader'>): Promise<OpenedReader> {
  if (reader === 'off') return without(null);
  try {
    const files = readReaderFiles(reader === 'builtin' ? BUILTIN : reader);
    const worker = await startModelWorker({ model: files.model, threads: THREADS });
    return {
      read: createReader(files, worker),
      id: files.id,
      notice: null,
      close: () => worker.close(),
    };
  } catch (error) {
    if (!(error instanceof CasebookError)) throw error;
    return without(`answers are chosen without the reader: ${error.message}`);
  }
}

function without(notice: string | null): OpenedReader {
  return { read: null, id: null, notice, close: () => Promise.resolve() };
}
