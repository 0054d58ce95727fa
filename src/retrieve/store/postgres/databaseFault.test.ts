import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { DatabaseFault, type DriverError } from './databaseFault.ts';

const context = { place: 'db:5432/books', connectMs: 10_000, answerMs: 65_000 };

/** As the server reports it. */
function fromServer(code: string, message: string): DatabaseFault {
  const error = new pg.DatabaseError(message, message.length, 'error');
  error.code = code;
  return new DatabaseFault(error, context);
}

/** As the driver or the system reports it. */
function fromDriver(message: string, code?: string): DatabaseFault {
  const error: DriverError = Object.assign(new Error(message), code === undefined ? {} : { code });
  return new DatabaseFault(error, context);
}

describe('DatabaseFault', () => {
  it.each([
    ['0A000', 'extension "vector" is not available'], // PostgreSQL 16 and later
    ['58P01', 'could not open extension control file "/usr/share/extension/vector.control"'], // up to 15
    ['42704', 'type "vector" does not exist'],
    ['42501', 'permission denied to create extension "vector"'],
    ['42602', 'invalid configuration parameter name "hnsw.iterative_scan"'], // pgvector before 0.8
  ])('says what to do where pgvector is missing (%s)', (code, message) => {
    const fault = fromServer(code, message);
    expect(fault.message).toContain('the database at db:5432/books: the database has no pgvector');
    expect(fault.message).toContain('CREATE EXTENSION vector');
    expect(fault).toMatchObject({ code: 'bad_index', isPassing: false });
    expect((fault.cause as Error).message).toBe(message);
  });

  it.each([
    ['Query read timeout', 'no answer within 65 s'],
    ['timeout exceeded when trying to connect', 'all connections were busy for 10 s'],
    ['Connection terminated due to connection timeout', 'no connection within 10 s'],
    ['timeout expired', 'no connection within 10 s'],
    [
      'Connection terminated unexpectedly',
      'the connection broke (Connection terminated unexpectedly)',
    ],
    ['read ECONNRESET', 'the connection broke (read ECONNRESET)'],
    ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED 127.0.0.1:5432'],
  ])('says “%s” in words of its own: %s', (message, said) => {
    const fault = fromDriver(message);
    expect(fault.message).toBe(`the database at db:5432/books: ${said}`);
    expect(fault.isPassing).toBe(true);
  });

  it('gives the code where there is no message', () => {
    expect(fromDriver('', 'ECONNREFUSED').message).toContain(': ECONNREFUSED');
  });

  it.each([
    ['57P01', 'terminating connection due to administrator command', true],
    ['57014', 'canceling statement due to statement timeout', true],
    ['53300', 'sorry, too many clients already', true],
    ['55P03', 'canceling statement due to lock timeout', true],
    ['42P01', 'relation "casebook.book" does not exist', false],
    ['28P01', 'password authentication failed for user "me"', false],
    ['XX001', 'invalid page in block 3 of relation', false],
  ])('tells an outage from damage (%s)', (code, message, isPassing) => {
    const fault = fromServer(code, message);
    expect(fault.isPassing).toBe(isPassing);
    expect(fault.message).toBe(`the database at db:5432/books: ${message}`);
  });
});
