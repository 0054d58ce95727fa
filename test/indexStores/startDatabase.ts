import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import pg from 'pg';

const server = process.env['CASEBOOK_TEST_DATABASE'];

/** Whether sessions run side by side; otherwise all wait while one is in a transaction. */
export const isConcurrent = server !== undefined;

/** A PostgreSQL database of the test's own. */
export interface TestDatabase {
  url: string;
  /** Port of its server on this machine. */
  port: number;
  /** Runs statements and gives the rows of the last; past every proxy. */
  run(sql: string): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/** How to start it. */
export interface TestDatabaseOptions {
  /** Whether pgvector can be installed in it. Default true; one without is never on the server that is named. */
  hasVector?: boolean;
}

/**
 * Starts PostgreSQL itself, compiled to WebAssembly, behind a real socket. Where `CASEBOOK_TEST_DATABASE` is the address
 * of a server with pgvector, whose user may create databases: a new one there, removed by `stop()`.
 */
export async function startDatabase({
  hasVector = true,
}: TestDatabaseOptions = {}): Promise<TestDatabase> {
  return server === undefined || !hasVector ? startWasm(hasVector) : createOn(server);
}

async function startWasm(hasVector: boolean): Promise<TestDatabase> {
  const database = await PGlite.create(hasVector ? { extensions: { vector } } : {});
  const server = new PGLiteSocketServer({ db: database, port: 0, maxConnections: 20 });
  await server.start();
  const port = Number(server.getServerConn().split(':')[1]);
  return {
    url: `postgres://postgres:secret-word@127.0.0.1:${port}/postgres?sslmode=disable`,
    port,
    async run(sql) {
      const results = await database.exec(sql);
      return (results.at(-1)?.rows ?? []) as Record<string, unknown>[];
    },
    async stop() {
      await server.stop();
      await database.close();
    },
  };
}

async function createOn(server: string): Promise<TestDatabase> {
  const name = `casebook_test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  const onServer = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await onServer(`CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  const session = new pg.Client({ connectionString: url.href });
  await session.connect();
  return {
    url: url.href,
    port: Number(url.port || '5432'),
    async run(sql) {
      const result: unknown = await session.query(sql);
      const last = (Array.isArray(result) ? result.at(-1) : result) as pg.QueryResult;
      return last.rows as Record<string, unknown>[];
    },
    async stop() {
      await session.end();
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
