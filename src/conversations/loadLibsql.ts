import { createRequire } from 'node:module';

/** What casebook uses of libsql. Its own types are not imported: the package may be absent. */
export interface Sqlite {
  prepare(sql: string): SqliteStatement;
  exec(sql: string): void;
  pragma(source: string): unknown;
  close(): void;
  readonly inTransaction: boolean;
}

/** A prepared statement; values go in as parameters only. */
export interface SqliteStatement {
  run(...values: (string | number | null)[]): { changes: number; lastInsertRowid: number | bigint };
  /** Undefined where there is no row. */
  get(...values: (string | number | null)[]): unknown;
  all(...values: (string | number | null)[]): unknown[];
}

/** Opens a file; `timeout`: milliseconds to wait for a lock of another process. */
export type SqliteConstructor = new (path: string, options: { timeout: number }) => Sqlite;

/** libsql, an optional dependency; null where it is not installed or has no binary for this platform. */
export function loadLibsql(): SqliteConstructor | null {
  try {
    return createRequire(import.meta.url)('libsql') as SqliteConstructor;
  } catch {
    return null;
  }
}
