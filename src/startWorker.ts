import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type Transferable } from 'node:worker_threads';

/**
 * Starts a worker thread. Started from dist/, it is JavaScript. Started from the sources (tests, benches) it is loaded through
 * tsx, by its interface: Node 20 gives `--import tsx` no hold over the entry file of a worker.
 *
 * @param entry its source beside `from` (`import.meta.url` of the caller), such as `./hnswWorker.ts`
 */
export function startWorker(
  entry: string,
  { from, data, transfer = [] }: { from: string; data: unknown; transfer?: Transferable[] },
): Worker {
  const options = { workerData: data, transferList: transfer };
  if (!from.endsWith('.ts')) {
    return new Worker(new URL(entry.replace(/\.ts$/u, '.js'), from), options);
  }
  const resolved = createRequire(from).resolve('tsx/esm/api');
  const tsx = pathToFileURL(resolved.replace(/\.cjs$/, '.mjs')).href;
  const load = `import('${tsx}').then(({ tsImport }) => tsImport('${new URL(entry, from).href}', '${from}'))`;
  return new Worker(load, { ...options, eval: true, execArgv: [] });
}
