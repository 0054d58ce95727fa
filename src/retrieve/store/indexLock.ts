import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { CasebookError } from '../../errors.ts';
import type { Queryable } from './queryable.ts';

/** The right to write an index folder. */
export interface IndexLock {
  /**
   * @param within the transaction that writes, where the lock is kept in the same database
   * @throws CasebookError `busy` when another process has taken the lock over.
   */
  assertHeld(within?: Queryable): Promise<void>;
  release(): Promise<void>;
}

/** What the lock file says of its holder. */
interface Holder {
  pid: number;
  /** When the process started, in clock ticks since boot; null where the system does not tell. */
  started: string | null;
  host: string;
  token: string;
}

/** A holder on another machine cannot be asked; it shows that it lives by touching the file this often. */
const BEAT_MS = 30_000;
/** A lock of another machine that was not touched for this long is stale. */
const SILENT_MS = 20 * BEAT_MS;
/** A lock file without a readable holder is none of ours, or damaged: it counts until it is older than this. */
const WRITING_MS = 10_000;

/**
 * Takes the lock of an index folder: a file `lock` that only one process can create. A lock whose process is
 * dead (or whose number now belongs to another process) is taken over.
 *
 * Two processes that find the same stale lock at the same moment could, within microseconds, both believe
 * they have it; `assertHeld` before the switch leaves the right to one.
 *
 * @param folder made when missing
 * @throws CasebookError `busy` with the number of the process that holds it; `invalid_input` when the folder cannot be
 * written.
 */
export async function acquireIndexLock(folder: string): Promise<IndexLock> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw unwritable(folder, error);
  });
  const path = join(folder, 'lock');
  const holder: Holder = {
    pid: process.pid,
    started: await processStart(process.pid),
    host: hostname(),
    token: randomUUID(),
  };
  if (!(await create(path, holder))) {
    await clearStale(path);
    if (!(await create(path, holder))) throw busy(path, await readHolder(path));
  }
  const beat = setInterval(
    () => void utimes(path, new Date(), new Date()).catch(() => null),
    BEAT_MS,
  );
  beat.unref();
  const isHeld = async () => (await readHolder(path))?.token === holder.token;
  return {
    async assertHeld() {
      if (!(await isHeld())) throw busy(path, await readHolder(path));
    },
    async release() {
      clearInterval(beat);
      if (await isHeld()) await unlink(path);
    },
  };
}

/**
 * False when the file is there. It appears whole: written under another name first, then linked, so that nobody
 * reads an empty lock and a kill leaves none behind.
 */
async function create(path: string, holder: Holder): Promise<boolean> {
  const draft = join(dirname(path), `tmp-lock-${holder.pid}-${randomUUID()}`);
  try {
    await writeFile(draft, JSON.stringify(holder), { flag: 'wx' });
    await link(draft, path);
    return true;
  } catch (error) {
    // ENOENT: the holder of the lock has just cleared drafts away.
    if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw unwritable(dirname(path), error);
  } finally {
    await unlink(draft).catch(() => null); // what stays behind, the next writer removes
  }
}

/** No right to write, no such disk, no room: what the person who set the place can act on. */
function unwritable(folder: string, cause: unknown): CasebookError {
  const why = (cause as Error).message;
  const message = `${folder}: the index cannot be written there (${why}): CASEBOOK_HOME names another place`;
  return new CasebookError('invalid_input', message, { cause });
}

/** Moves a stale lock away. @throws CasebookError `busy` when its holder lives. */
async function clearStale(path: string): Promise<void> {
  const holder = await readHolder(path);
  if (await isAlive(path, holder)) throw busy(path, holder);
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside); // of two that try, one gets the file
    await unlink(aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

async function isAlive(path: string, holder: Holder | null): Promise<boolean> {
  const silent = await silentFor(path);
  if (!holder) return silent < WRITING_MS;
  if (holder.host !== hostname()) return silent < SILENT_MS;
  if (holder.pid !== process.pid && !isRunning(holder.pid)) return false;
  return holder.started === (await processStart(holder.pid));
}

/** Milliseconds since the file was touched; Infinity when it is gone. */
async function silentFor(path: string): Promise<number> {
  const info = await stat(path).catch(() => null);
  return info ? Date.now() - info.mtimeMs : Infinity;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it runs, as another user
  }
}

/** Field 22 of /proc/PID/stat; the second field, the name, may hold spaces and brackets. */
async function processStart(pid: number): Promise<string | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return line?.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    const holder = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder> | null;
    return Number.isInteger(holder?.pid) && holder?.token ? (holder as Holder) : null;
  } catch {
    return null;
  }
}

function busy(path: string, holder: Holder | null): CasebookError {
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'another process';
  const message = `the index is being written by ${who}: wait for it to end (lock file ${path})`;
  return new CasebookError('busy', message);
}
