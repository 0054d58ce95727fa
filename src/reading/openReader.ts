import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';
import type { Encoder, Reader } from '../types.ts';
import { createEncoder } from './createEncoder.ts';
import { createReader } from './createReader.ts';
import { keepAlive } from './keepAlive.ts';
import { readReaderFiles, type ReaderFiles } from './modelFiles.ts';
import { startModelWorker } from './modelWorker.ts';

/** The model that ships, beside the program whatever the data folder is. */
const BUILTIN = fileURLToPath(new URL('../../data/models/reader.onnx', import.meta.url));

/** Threads for one window: a third gains little, and leaves nothing for who else asks. */
const THREADS = 2;

/** A reader as far as there is one. */
export interface OpenedReader {
  /**
   * Null where it is switched off or its files are not what they should be: questions are then answered without it. It throws
   * CasebookError `model_failed` where the model cannot be run.
   */
  read: Reader | null;
  /** Null where `read` is; it throws as that does. */
  encode: Encoder | null;
  /** The digest its model begins with; null without one. */
  id: string | null;
  /** Why there is none although one is wanted; null otherwise. */
  notice: () => string | null;
  /** Loads the model before the first question does; what goes wrong is a notice. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the reader that the settings name. What is wrong with it is a notice, never an error: the program works without. The
 * model itself is loaded when it is first needed.
 */
export function openReader({ reader }: Pick<Config, 'reader'>): OpenedReader {
  if (reader === 'off') return without(null);
  try {
    return withFiles(readReaderFiles(reader === 'builtin' ? BUILTIN : reader));
  } catch (error) {
    if (!(error instanceof CasebookError)) throw error;
    return without(noticeOf(error.message));
  }
}

function withFiles(files: ReaderFiles): OpenedReader {
  const model = keepAlive(() => startModelWorker({ model: files.model, threads: THREADS }));
  return {
    read: createReader(files, model),
    encode: createEncoder(files, model),
    id: files.id,
    notice() {
      const fault = model.fault();
      return fault === null ? null : noticeOf(fault);
    },
    async warm() {
      await model.load().catch(() => undefined); // the notice says it
    },
    close: () => model.close(),
  };
}

function without(notice: string | null): OpenedReader {
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    read: null,
    encode: null,
    id: null,
    notice: () => notice,
    warm: nothing,
    close: nothing,
  };
}

function noticeOf(fault: string): string {
  return `answers are chosen without the reader: ${fault}`;
}
