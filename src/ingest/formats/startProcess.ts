import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A process that reads one file. */
export interface ReaderProcess {
  process: ChildProcess;
  /** Resident memory in MB, where the system tells it (Linux); null elsewhere. */
  memoryMb(): Promise<number | null>;
}

/** Bytes of a memory page; more on some machines, where the limit then counts for less. */
const PAGE_BYTES = 4096;

/**
 * Starts a process that reads a file nobody vouches for. A thread would not do: one that runs out of memory can take the
 * whole program with it. It gets nothing of the environment but what it needs to start: no keys.
 *
 * @param entry its source beside `from` (`import.meta.url` of the caller), such as `./readerWorker.ts`
 */
export function startProcess(
  entry: string,
  { from, heapMb }: { from: string; heapMb: number },
): ReaderProcess {
  const isSource = from.endsWith('.ts');
  const script = fileURLToPath(new URL(isSource ? entry : entry.replace(/\.ts$/u, '.js'), from));
  const { PATH, TMPDIR, SystemRoot } = process.env;
  const child = fork(script, [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${heapMb}`, ...(isSource ? ['--import', 'tsx'] : [])],
    env: Object.fromEntries(
      Object.entries({ PATH, TMPDIR, SystemRoot }).filter(([, value]) => value !== undefined),
    ) as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    process: child,
    async memoryMb() {
      const line = await readFile(`/proc/${child.pid}/statm`, 'utf8').catch(() => null);
      return line === null ? null : (Number(line.split(' ')[1]) * PAGE_BYTES) / 1e6;
    },
  };
}
