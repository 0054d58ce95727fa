import pg from 'pg';
import { DatabaseFault, type DriverError } from './databaseFault.ts';
import type { Queryable, Rows } from '../queryable.ts';

/** A PostgreSQL database. Every fault of it is a `DatabaseFault`; none of them names the password. */
export interface Database extends Queryable {
  /** Host, port and name, for messages. */
  readonly place: string;
  /** Runs the work in one transaction: all of it counts, or nothing. */
  transaction<T>(work: (db: Queryable) => Promise<T>, begin?: string): Promise<T>;
  close(): Promise<void>;
}

/** How long is waited, in milliseconds. */
export interface DatabaseLimits {
  /** Until a connection stands, or one of those that stand is free. */
  connectMs: number;
  /** What the server allows itself for one statement, save where an index is written. */
  statementMs: number;
  /** Until a server that says nothing is given up: longer than `statementMs`, so that its own word comes first. */
  answerMs: number;
  /** The same for a statement that walks over all vectors, such as the one that builds their index. */
  longAnswerMs: number;
}

/** 100,000 passages are written in two minutes, see bench/POSTGRES.md: the long limit is for some millions. */
export const defaultDatabaseLimits: Readonly<DatabaseLimits> = {
  connectMs: 10_000,
  statementMs: 60_000,
  answerMs: 65_000,
  longAnswerMs: 6 * 3_600_000,
};

/** Connections of one server: questions wait for one another only briefly. */
const CONNECTIONS = 4;

/** Silence on a connection after which the system asks whether the other side is still there, in milliseconds. */
const PROBE_MS = 30_000;

/** A query with a limit of its own, which the driver knows and its types do not. */
type LimitedQuery = pg.QueryConfig & { query_timeout: number };

/** Opens a pool of connections; nothing is sent before the first query. */
export function openDatabase(
  url: string,
  limits: DatabaseLimits = defaultDatabaseLimits,
): Database {
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname}:${port || '5432'}${pathname}`;
  const pool = openPool(url, limits);
  const fault = (error: unknown, answerMs = limits.answerMs): DatabaseFault =>
    new DatabaseFault(error as DriverError, { place, connectMs: limits.connectMs, answerMs });
  const queryableOn = (on: pg.Pool | pg.PoolClient): Queryable => ({
    async query(text, values = [], isLong = false) {
      const query_timeout = isLong ? limits.longAnswerMs : limits.answerMs;
      const limited: LimitedQuery = { text, values: [...values], query_timeout };
      try {
        return (await on.query(limited)).rows as Rows;
      } catch (error) {
        throw fault(error, query_timeout);
      }
    },
  });
  return {
    place,
    query: queryableOn(pool).query,
    async transaction(work, begin = 'BEGIN') {
      const client = await pool.connect().catch((error: unknown) => {
        throw fault(error);
      });
      const tx = queryableOn(client);
      let lost: Error | undefined;
      try {
        await tx.query(begin);
        const done = await work(tx);
        await tx.query('COMMIT');
        return done;
      } catch (error) {
        // a connection that broke or is silent takes no ROLLBACK: the server rolls back when it is closed
        if (error instanceof DatabaseFault && error.isPassing) lost = error;
        else await tx.query('ROLLBACK').catch((failed: Error) => (lost = failed));
        throw error;
      } finally {
        client.release(lost);
      }
    },
    close: () => pool.end(),
  };
}

function openPool(url: string, { connectMs, statementMs }: DatabaseLimits): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    application_name: 'casebook',
    keepAlive: true,
    keepAliveInitialDelayMillis: PROBE_MS,
  });
  pool.on('error', () => undefined); // an idle connection that broke; the next query opens another
  // one that breaks within a transaction: its query fails, and an event nobody hears would end the process
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
