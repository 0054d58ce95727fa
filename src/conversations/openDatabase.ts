import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { CasebookError } from '../errors.ts';
import { addDigests } from './addDigests.ts';
import { legibleText } from './columnText.ts';
import { inTransaction } from './inTransaction.ts';
import type { Sqlite, SqliteConstructor } from './loadLibsql.ts';
import { migrations } from './migrations.ts';
import { sqliteCode } from './storeFault.ts';

/** Milliseconds to wait for another process to finish writing; a turn takes far less than one. */
const BUSY_TIMEOUT_MS = 2_000;

/**
 * - WAL: the server goes on reading while the command line writes.
 * - synchronous NORMAL: a killed process loses no turn that was appended. A power cut may lose the last ones, never
 *   the file; FULL would prevent that with a sync of the disk for every answer, on the thread that serves everyone.
 * - secure_delete: what a reader deletes is overwritten, not only forgotten.
 */
const SETTINGS = `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;`;

/** Pages are checked as they are read, and nothing in the schema is run. */
const DISTRUST = 'PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF;';

/** The version from which on rows have digests. */
const WITH_DIGESTS = 2;

/** What opening a file needs. */
export interface OpenDatabaseDeps<T> {
  Database: SqliteConstructor;
  clock: () => Date;
  /** Prepares every statement: fails where the tables are not as they should be. */
  prepare: (database: Sqlite) => T;
}

/** An open database, and what happened to the file that was there before, if anything did. */
export interface OpenedDatabase<T> {
  database: Sqlite;
  prepared: T;
  notice: string | null;
}

/**
 * Opens a file of conversations and brings it to the current version. A damaged file is put aside, never lost.
 *
 * @throws CasebookError `bad_store` when the file was written by a newer version; errors of SQLite or the file
 * system when it cannot be opened at all.
 */
export function openDatabase<T>(path: string, deps: OpenDatabaseDeps<T>): OpenedDatabase<T> {
  if (path === ':memory:') return { ...openSound(path, deps), notice: null };
  const file = resolve(path); // absolute, so that no name is taken for a remote address
  createPrivately(file);
  const { ino } = statSync(file);
  try {
    return { ...openSound(file, deps), notice: null };
  } catch (error) {
    if (!isDamage(error)) throw error;
    const notice = putAside(file, { ino, clock: deps.clock });
    createPrivately(file);
    return { ...openSound(file, deps), notice };
  }
}

/** Conversations are for their owner's eyes; SQLite gives its side files the same rights. */
function createPrivately(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function openSound<T>(
  file: string,
  { Database, prepare }: OpenDatabaseDeps<T>,
): Omit<OpenedDatabase<T>, 'notice'> {
  const database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.exec(DISTRUST);
    assertKnownVersion(versionOf(database)); // before anything of a newer file is touched
    if (!isSound(database)) throw new DamagedFile();
    database.exec(SETTINGS);
    migrate(database);
    return { database, prepared: prepare(database) };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** What the check says may hold names of a damaged schema: it is read as bytes, see `columnText`. */
function isSound(database: Sqlite): boolean {
  const check = 'SELECT CAST(quick_check AS BLOB) AS result FROM pragma_quick_check(1)';
  const results = database.prepare(check).all() as { result: unknown }[];
  return results.length === 1 && legibleText(results[0]!.result) === 'ok';
}

function migrate(database: Sqlite): void {
  if (versionOf(database) === migrations.length) return;
  inTransaction(database, () => {
    const version = versionOf(database); // again: another process may just have done it
    assertKnownVersion(version);
    for (const step of migrations.slice(version)) database.exec(step);
    if (version < WITH_DIGESTS) addDigests(database);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}

function assertKnownVersion(version: number): void {
  if (version <= migrations.length) return;
  const message = `the file of the conversations has version ${version}, this casebook knows up to ${migrations.length}: update casebook, or set another CASEBOOK_HOME`;
  throw new CasebookError('bad_store', message);
}

function versionOf(database: Sqlite): number {
  const [row] = database.pragma('user_version') as [{ user_version: number }];
  return row.user_version;
}

class DamagedFile extends Error {}

/** SQLITE_ERROR while opening: tables are missing, or there where none should be. */
function isDamage(error: unknown): boolean {
  const code = sqliteCode(error) ?? '';
  return error instanceof DamagedFile || /^SQLITE_(?:NOTADB|ERROR$|CORRUPT|FORMAT)/u.test(code);
}

/** Renames the file and its log of last writes, together; returns what to tell. */
function putAside(file: string, { ino, clock }: { ino: number; clock: () => Date }): string {
  const kept = `${file}.damaged-${clock().toISOString().replace(/[:.]/gu, '-')}`;
  // Another process may have seen the same damage and begun a new file already: that one stays.
  if (statSync(file).ino === ino) {
    try {
      renameSync(`${file}-wal`, `${kept}-wal`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    rmSync(`${file}-shm`, { force: true });
    renameSync(file, kept);
  }
  return `${basename(file)} was damaged: it is kept as ${basename(kept)}, and a new one was begun`;
}
