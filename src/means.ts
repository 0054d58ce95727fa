import { readFileSync } from 'node:fs';
import { getHeapStatistics } from 'node:v8';

/** What the system lets a process have. */
export interface Means {
  /** Of V8's heap, young generation included. */
  heapMb: number;
  /** Files and connections open at once; null where the system does not tell. */
  files: number | null;
}

/** Below it loading the books ends the process: the reader and a small book took 144 MB. */
const LEAST_HEAP_MB = 144;

/** Below it the modules of the program cannot be loaded: 200 are too few, 256 suffice. */
const LEAST_FILES = 256;

/** What this process may have. */
export function readMeans(): Means {
  return {
    heapMb: Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20),
    files: openFilesOf(readLimits()),
  };
}

/**
 * Why the program would die of what it is allowed, as a sentence; null where it would not. To be asked before anything else is loaded:
 * running out of either while loading ends in a stack.
 */
export function lackOf({ heapMb, files }: Means): string | null {
  if (heapMb < LEAST_HEAP_MB)
    return `casebook needs a heap of at least ${LEAST_HEAP_MB} MB (--max-old-space-size=96, or more memory): current value is ${heapMb}`;
  if (files !== null && files < LEAST_FILES)
    return `casebook needs at least ${LEAST_FILES} open files (ulimit -n): current value is ${files}`;
  return null;
}

/** The soft limit in `/proc/self/limits`. */
export function openFilesOf(limits: string): number | null {
  const soft = /^Max open files\s+(\d+)/mu.exec(limits)?.[1];
  return soft === undefined ? null : Number(soft);
}

function readLimits(): string {
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return ''; // not Linux
  }
}
