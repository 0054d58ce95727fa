import { startWorker } from '../../startWorker.ts';
import { defaultHnswOptions, type HnswOptions } from './hnswModule.ts';
import type { HnswTask } from './hnswWorker.ts';
import type { UnitVectors } from './unitVectors.ts';

/** Where and how to build. */
export interface BuildHnswOptions {
  /** The file to write; its folder must be there. */
  path: string;
  hnsw?: HnswOptions | undefined;
  onProgress?: ((done: number) => void) | undefined;
  /** Stops the build; the file may then be there in part. */
  signal?: AbortSignal | undefined;
}

/**
 * Builds the graph of all vectors in a worker thread and writes it to a file: the event loop stays free.
 * A read of what was written has been tried when this resolves; the file is not yet synced to the disk.
 *
 * @throws Error when the addon cannot be loaded, the file not be written or the signal is aborted.
 */
export async function buildHnswFile(
  vectors: UnitVectors,
  options: BuildHnswOptions,
): Promise<void> {
  const { path, hnsw = defaultHnswOptions, onProgress, signal } = options;
  signal?.throwIfAborted();
  const { block, dimensions, blank } = vectors;
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const task: HnswTask = { block, dimensions, blank, path, options: { ...hnsw }, stop };
  const worker = startWorker('./hnswWorker.ts', { from: import.meta.url, data: task });
  const onAbort = () => void Atomics.store(stop, 0, 1);
  signal?.addEventListener('abort', onAbort);
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (done: number) => onProgress?.(done));
      worker.on('error', reject);
      worker.on('exit', (code) => {
        if (code === 0 && Atomics.load(stop, 0) === 0) resolve();
        else reject(signal?.reason ?? new Error(`the worker building ${path} ended with ${code}`));
      });
    });
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}
