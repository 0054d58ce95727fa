import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CasebookError } from '../../errors.ts';
import type { Disk } from './disk.ts';
import { REPAIR } from './manifest.ts';

/** A folder of one whole index: its number, which grows, and a random part. */
const GENERATION = /^g(\d{6,})-[0-9a-f]{8}$/;
/** A folder or file that is being written; left behind only by a process that was killed. */
const UNFINISHED = /^(tmp-|current\.tmp-|lock\.)/;

const pointerSchema = z.strictObject({
  current: z.string().regex(GENERATION),
  previous: z.string().regex(GENERATION).nullable(),
});

/** The file `current`: which generation serves, and the one before. */
export type Pointer = z.infer<typeof pointerSchema>;

/** Where the generations of a home folder are. */
export function indexFolder(home: string): string {
  return join(home, 'index');
}

/**
 * Which generation serves; null when nothing was ever ingested.
 *
 * @throws CasebookError `bad_index` when the file `current` cannot be read or is damaged.
 */
export async function readPointer(home: string): Promise<Pointer | null> {
  const path = join(indexFolder(home), 'current');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    const why = `cannot be read (${(error as Error).message})`;
    throw new CasebookError('bad_index', `${path} ${why}: ${REPAIR}`, { cause: error });
  }
  const parsed = pointerSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new CasebookError('bad_index', `${path} is damaged: ${REPAIR}`);
}

/** Makes a generation the one that serves: one rename, so a reader sees the old or the new, whole. */
export async function switchPointer(home: string, pointer: Pointer, disk: Disk): Promise<void> {
  const folder = indexFolder(home);
  const written = join(folder, `current.tmp-${process.pid}`);
  await disk.writeFile(written, Buffer.from(`${JSON.stringify(pointer)}\n`));
  await disk.rename(written, join(folder, 'current'));
  await disk.sync(folder);
}

/** The generations in an index folder, newest first; whether they are whole is not looked at. */
export async function listGenerations(home: string, disk: Disk): Promise<string[]> {
  const names = await disk.list(indexFolder(home)).catch(() => []);
  return names.filter((name) => GENERATION.test(name)).sort((a, b) => numberOf(b) - numberOf(a));
}

/** A name for the generation after all that are there. */
export async function nextGeneration(
  home: string,
  { random, disk }: { random: string; disk: Disk },
): Promise<string> {
  const [newest] = await listGenerations(home, disk);
  const number = newest === undefined ? 1 : numberOf(newest) + 1;
  return `g${String(number).padStart(6, '0')}-${random}`;
}

/** Removes what no pointer names: unfinished work of killed processes, and generations not in `keep`. */
export async function removeOthers(
  home: string,
  { keep, disk }: { keep: readonly (string | null)[]; disk: Disk },
): Promise<void> {
  const folder = indexFolder(home);
  for (const name of await disk.list(folder)) {
    const old = GENERATION.test(name) && !keep.includes(name);
    if (old || UNFINISHED.test(name)) await disk.remove(join(folder, name));
  }
}

function numberOf(generation: string): number {
  return Number(GENERATION.exec(generation)?.[1] ?? 0);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
