import pg from 'pg';
import { CasebookError } from '../../../errors.ts';

/** What was asked of which database. */
export interface FaultContext {
  /** Host, port and name. */
  place: string;
  /** How long was waited for a connection, in milliseconds. */
  connectMs: number;
  /** How long was waited for the answer, in milliseconds. */
  answerMs: number;
}

/** A database that did not do what it was asked. The message names the place, never the password. */
export class DatabaseFault extends CasebookError {
  /**
   * Whether the database was not reached, was lost, or had no time or room: what it holds may be sound, and the same
   * request may go through later.
   */
  override readonly isPassing: boolean;

  /** From what the driver reports. */
  constructor(error: DriverError, context: FaultContext) {
    const message = `the database at ${context.place}: ${reason(error, context)}`;
    super('bad_index', message, { cause: error });
    this.name = 'DatabaseFault';
    this.isPassing = !(error instanceof pg.DatabaseError) || PASSING.test(error.code ?? '');
  }
}

/** With an SQLSTATE, or the code of the system. */
export interface DriverError extends Error {
  code?: string;
}

/** Classes of SQLSTATE: connection, conflict with others, resources, locks, an operator's or a time limit's word. */
const PASSING = /^(08|40|53|55|57)/;

/** What PostgreSQL reports where pgvector is not installed (by its version), may not be created, or is too old. */
const NO_VECTOR = ['0A000', '58P01', '42704', '42501', '42602'];
const NO_EXTENSION =
  'the database has no pgvector, or an old one: its owner runs CREATE EXTENSION vector (pgvector 0.8 or newer must be installed on the server)';

const BROKEN =
  /^Connection terminated|not queryable|^(read|write) E[A-Z]+|socket hang up|stream.*destroyed/u;

function reason(error: DriverError, { connectMs, answerMs }: FaultContext): string {
  const { code = '', message } = error;
  if (NO_VECTOR.includes(code) && /vector|hnsw/u.test(message)) return NO_EXTENSION;
  if (error instanceof pg.DatabaseError) return message;
  if (message === 'Query read timeout') return `no answer within ${answerMs / 1000} s`;
  if (message.startsWith('timeout exceeded when trying to connect')) {
    return `all connections were busy for ${connectMs / 1000} s`;
  }
  if (/timeout expired|connection timeout/u.test(message)) {
    return `no connection within ${connectMs / 1000} s`;
  }
  if (BROKEN.test(message)) return `the connection broke (${message})`;
  return message || code; // two addresses that both refuse have a code only
}
