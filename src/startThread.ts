import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** What a thread is started with. */
export interface ThreadOptions {
  /** `import.meta.url` of the caller. */
  from: string;
  /** Becomes `workerData`. */
  data: unknown;
  transfer?: ArrayBuffer[] | undefined;
  /** Most the heap of the thread may grow to; without it, as much as the process has. */
  memoryMb?: number | undefined;
}

/**
 * Starts a thread. Started from dist/, it is JavaScript. Started from the sources (tests, benches) it is loaded through
 * tsx, by its interface: Node 20 gives `--import tsx` no hold over the entry file of a thread.
 *
 * @param entry relative path of its source, such as `./pdfWorker.ts`
 */
export function startThread(
  entry: string,
  { from, data, transfer, memoryMb }: ThreadOptions,
): Worker {
  const options: WorkerOptions = {
    workerData: data,
    ...(transfer === undefined ? {} : { transferList: transfer }),
    ...(memoryMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memoryMb } }),
  };
  if (!from.endsWith('.ts'))
    return new Worker(new URL(entry.replace(/\.ts$/u, '.js'), from), options);
  const resolved = createRequire(import.meta.url).resolve('tsx/esm/api');
  const tsx = pathToFileURL(resolved.replace(/\.cjs$/u, '.mjs')).href;
  const load = `import('${tsx}').then(({ tsImport }) => tsImport('${new URL(entry, from).href}', '${from}'))`;
  return new Worker(load, { ...options, eval: true, execArgv: [] });
}
