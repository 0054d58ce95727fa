import { describe, expect, it } from 'vitest';
import { CasebookError } from '../errors.ts';
import { sqliteCode, storeFault } from './storeFault.ts';

function sqliteError(code: string, rawCode?: number): Error {
  return Object.assign(new Error('database disk image is malformed'), { code, rawCode });
}

describe('sqliteCode()', () => {
  it.each([
    [sqliteError('SQLITE_FULL', 13), 'SQLITE_FULL'],
    [sqliteError('SQLITE_IOERR_READ', 266), 'SQLITE_IOERR_READ'],
    [sqliteError('UNKNOWN_SQLITE_ERROR_779', 779), 'SQLITE_CORRUPT'],
    [sqliteError('UNKNOWN_SQLITE_ERROR_517', 517), 'SQLITE_BUSY'],
    [sqliteError('UNKNOWN_SQLITE_ERROR_257', 257), 'SQLITE_ERROR'],
    [sqliteError('ENOENT'), null],
    [new Error('other'), null],
    [undefined, null],
  ])('of %o is %s', (error, code) => {
    expect(sqliteCode(error)).toBe(code);
  });
});

describe('storeFault()', () => {
  it('names the file, what SQLite says, and what becomes of a damaged one', () => {
    const fault = storeFault(sqliteError('UNKNOWN_SQLITE_ERROR_779', 779), 'conversations.db');
    expect(fault).toBeInstanceOf(CasebookError);
    expect(fault).toMatchObject({
      code: 'bad_store',
      message:
        'the file of the conversations, conversations.db, cannot be used: database disk image is malformed (SQLITE_CORRUPT): move the file away to begin a new one',
    });
  });

  it('asks to try again where another process holds the file', () => {
    expect(storeFault(sqliteError('SQLITE_BUSY', 5), 'conversations.db')).toMatchObject({
      code: 'busy',
      message: 'another process holds the file of the conversations, conversations.db: try again',
    });
  });

  it('leaves any other error as it is', () => {
    const error = new Error('other');
    expect(storeFault(error, 'conversations.db')).toBe(error);
  });
});
