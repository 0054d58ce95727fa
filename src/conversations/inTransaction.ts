import type { Sqlite } from './loadLibsql.ts';

/** Runs work that is done whole or not at all; other writers wait until it is over. */
export function inTransaction<T>(database: Sqlite, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk has already rolled back by itself.
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
