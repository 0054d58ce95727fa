import pg from 'pg';
import { CasebookError } from '../../../errors.ts';

/** Rows of a query. */
export type Rows = Record<string, unknown>[];

/** Anything that answers a query: values are always parameters. */
export interface Queryable {
  query(text: string, values?: readonly unknown[]): Promise<Rows>;
}

/** A PostgreSQL database. Every fault is a `CasebookError`; none of them names the password. */
export interface Database extends Queryable {
  /** Host, port and name, for messages. */
  readonly place: string;
  /** Runs the work in one transaction: all of it counts, or nothing. */
  transaction<T>(work: (db: Queryable) => Promise<T>, begin?: string): Promise<T>;
  close(): Promise<void>;
}

/** Connections of one server: questions wait for one another only briefly. */
const CONNECTIONS = 4;

/** Milliseconds: to connect; for one statement, save where an index is built. */
const CONNECT_MS = 10_000;
const STATEMENT_MS = 60_000;

/** Opens a pool of connections; nothing is sent before the first query. */
export function openDatabase(url: string): Database {
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname}:${port || '5432'}${pathname}`;
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    application_name: 'casebook',
    keepAlive: true,
  });
  pool.on('error', () => undefined); // an idle connection that broke; the next query opens another
  // one that breaks within a transaction: its query fails, and an event nobody hears would end the process
  pool.on('connect', (client) => client.on('error', () => undefined));
  const ask = async (
    on: pg.Pool | pg.PoolClient,
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Rows> => {
    try {
      const { rows } = await on.query({ text, values: [...values] });
      return rows as Rows;
    } catch (error) {
      throw toFault(error as DatabaseError, place);
    }
  };
  return {
    place,
    query: (text, values) => ask(pool, text, values),
    async transaction(work, begin = 'BEGIN') {
      const client = await pool.connect().catch((error: unknown) => {
        throw toFault(error as DatabaseError, place);
      });
      let broken: Error | undefined;
      try {
        await ask(client, begin);
        const done = await work({ query: (text, values) => ask(client, text, values) });
        await ask(client, 'COMMIT');
        return done;
      } catch (error) {
        await client.query('ROLLBACK').catch((lost: Error) => (broken = lost));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

/** What the driver reports: an SQLSTATE, or the code of the system. */
interface DatabaseError extends Error {
  code?: string;
}

const NO_EXTENSION =
  'the database has no pgvector: its owner runs CREATE EXTENSION vector (pgvector 0.8 or newer must be installed on the server)';

function toFault(error: DatabaseError, place: string): CasebookError {
  if (error instanceof CasebookError) return error;
  const isMissing = error.code === '0A000' || error.code === '58P01' || error.code === '42704';
  const why = isMissing && /vector|hnsw/u.test(error.message) ? NO_EXTENSION : error.message;
  return new CasebookError('bad_index', `the database at ${place}: ${why}`, { cause: error });
}
