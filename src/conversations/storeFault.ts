import { CasebookError } from '../errors.ts';

/** The code of an error of SQLite's, such as `SQLITE_FULL`; null for any other error. */
export function sqliteCode(error: unknown): string | null {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : null;
}

/** What went wrong with the file, as an error a person can act on; any other error as it is. */
export function storeFault(error: unknown): unknown {
  const code = sqliteCode(error);
  if (code === null) return error;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    const message = 'another process holds the file of the conversations: try again';
    return new CasebookError('busy', message, { cause: error });
  }
  const message = `the file of the conversations cannot be used: ${(error as Error).message} (${code})`;
  return new CasebookError('bad_store', message, { cause: error });
}
