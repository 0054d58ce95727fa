import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';
import type { Encoder, Reader } from '../types.ts';
import { createEncoder } from './createEncoder.ts';
import { createReader } from './createReader.ts';
import { readReaderFiles, type ReaderFiles } from './modelFiles.ts';
import { startModelWorker, type ModelWorker } from './modelWorker.ts';

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
    return without(noticeOf(error));
  }
}

function withFiles(files: ReaderFiles): OpenedReader {
  let started: Promise<ModelWorker> | null = null;
  let notice: string | null = null;
  const model = (): Promise<ModelWorker> => {
    started ??= startModelWorker({ model: files.model, threads: THREADS }).catch(
      (error: unknown) => {
        if (error instanceof CasebookError) notice = noticeOf(error);
        throw error;
      },
    );
    return started;
  };
  const run: ModelWorker['run'] = async (ids, signal) => (await model()).run(ids, signal);
  return {
    read: createReader(files, { run }),
    encode: createEncoder(files, { run }),
    id: files.id,
    notice: () => notice,
    async warm() {
      await model().catch(() => undefined); // the notice says it
    },
    async close() {
      const worker = await started?.catch(() => null);
      await worker?.close();
    },
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

function noticeOf({ message }: CasebookError): string {
  return `answers are chosen without the reader: ${message}`;
}
