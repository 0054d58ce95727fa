import { parentPort, workerData } from 'node:worker_threads';
import { loadHnsw, type HnswOptions } from './hnswModule.ts';

/** What the worker is started with. */
export interface HnswTask {
  /** Rows of `dimensions` values. */
  block: Float32Array;
  dimensions: number;
  /** Ordinals without direction: they stay out of the graph. */
  blank: Set<number>;
  /** Where to write the graph. */
  path: string;
  options: HnswOptions;
  /** Set to 1 from outside to stop: ending a thread inside the addon would now and then end the process. */
  stop: Int32Array<SharedArrayBuffer>;
}

/** Rows added between two reports. */
const REPORT_EVERY = 500;

async function build({ block, dimensions, blank, path, options, stop }: HnswTask): Promise<void> {
  const addon = await loadHnsw();
  if (!addon) throw new Error('hnswlib-node cannot be loaded in a worker');
  const index = new addon.HierarchicalNSW('cosine', dimensions);
  const size = block.length / dimensions;
  index.initIndex({ ...options, maxElements: size });
  for (let row = 0; row < size; row++) {
    if (Atomics.load(stop, 0) === 1) return;
    const start = row * dimensions;
    if (!blank.has(row)) index.addPoint(Array.from(block.subarray(start, start + dimensions)), row);
    if ((row + 1) % REPORT_EVERY === 0) parentPort?.postMessage(row + 1);
  }
  index.writeIndexSync(path);
  // the addon does not report a failed write (a full disk): reading checks the length of every part
  new addon.HierarchicalNSW('cosine', dimensions).readIndexSync(path);
}

await build(workerData as HnswTask);
