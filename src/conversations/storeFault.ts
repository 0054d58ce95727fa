import { CasebookError } from '../errors.ts';

/** Primary result codes of SQLite by number, as far as they tell the place from what stands in the file. */
const PRIMARY: Readonly<Record<number, string>> = {
  3: 'SQLITE_PERM',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};

/**
 * The code of an error of SQLite's, such as `SQLITE_FULL`; null for any other error. libsql has no name for some
 * extended codes (779, an index that lacks a row): the primary one is in their last byte.
 */
export function sqliteCode(error: unknown): string | null {
  const { code, rawCode } = (error ?? {}) as { code?: unknown; rawCode?: unknown };
  if (typeof code !== 'string') return null;
  if (code.startsWith('SQLITE_')) return code;
  if (!code.startsWith('UNKNOWN_SQLITE_ERROR')) return null;
  return PRIMARY[Number(rawCode) & 0xff] ?? 'SQLITE_ERROR';
}

/** What went wrong with the file, as an error a person can act on; any other error as it is. `file`: its name. */
export function storeFault(error: unknown, file: string): unknown {
  const code = sqliteCode(error);
  if (code === null) return error;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    const message = `another process holds the file of the conversations, ${file}: try again`;
    return new CasebookError('busy', message, { cause: error });
  }
  const isDamaged = /^SQLITE_(?:CORRUPT|NOTADB)/u.test(code);
  const remedy = isDamaged ? ': move the file away to begin a new one' : '';
  const message = `the file of the conversations, ${file}, cannot be used: ${(error as Error).message} (${code})${remedy}`;
  return new CasebookError('bad_store', message, { cause: error });
}
