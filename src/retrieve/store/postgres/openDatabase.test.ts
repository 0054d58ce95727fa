import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database, type DatabaseLimits } from './openDatabase.ts';
import { openPostgresStore } from './openPostgresStore.ts';

/** What a server does with one request; what is not listed is answered by silence. */
type Reply = (socket: Socket) => unknown;

/** A message of PostgreSQL: its letter, its length, what it says. */
function message(letter: string, body: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + Buffer.byteLength(body));
  return Buffer.concat([Buffer.from(letter), length, Buffer.from(body)]);
}

const says =
  (...messages: Buffer[]): Reply =>
  (socket) =>
    socket.write(Buffer.concat(messages));
const greets = says(message('R', '\0\0\0\0'), message('Z', 'I'));
const begins = says(message('C', 'BEGIN\0'), message('Z', 'T'));
const done = says(message('C', 'SELECT 0\0'), message('Z', 'I'));
const refuses = says(
  message('E', 'SERROR\0C42P01\0Mrelation "casebook.book" does not exist\0\0'),
  message('Z', 'E'),
);
const hangsUp: Reply = (socket) => socket.destroy();
const isSilent: Reply = () => undefined;

/** Short enough to wait for; a connection on this machine stands within a millisecond or two. */
const LIMITS: DatabaseLimits = {
  connectMs: 150,
  statementMs: 90,
  answerMs: 100,
  longAnswerMs: 400,
};

let server: Server;
let sockets: Socket[];
/** What it was sent, all connections together. */
let requests: string[];
let db: Database;

/** Starts a server that plays the script on each connection, and opens it. */
async function open(script: readonly Reply[], limits: Partial<DatabaseLimits> = {}): Promise<void> {
  sockets = [];
  requests = [];
  server = createServer((socket) => {
    let heard = 0;
    sockets.push(socket);
    socket.on('data', (chunk: Buffer) => {
      requests.push(chunk.toString('latin1'));
      (script[heard++] ?? isSilent)(socket);
    });
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  db = openDatabase(address(), { ...LIMITS, ...limits });
}

function address(): string {
  const { port } = server.address() as AddressInfo;
  return `postgres://me:secret-word@127.0.0.1:${port}/books?sslmode=disable`;
}

afterEach(async () => {
  await db.close();
  for (const socket of sockets) socket.destroy();
  server.close();
});

/** What it was rejected with, and after how many milliseconds. */
async function failure(work: Promise<unknown>): Promise<{ error: Error; tookMs: number }> {
  const from = performance.now();
  const error: unknown = await work.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  return { error: error as Error, tookMs: performance.now() - from };
}

const outage = { name: 'DatabaseFault', code: 'bad_index', isPassing: true };

describe('openDatabase()', () => {
  it('lives on when the server ends a connection within a transaction', async () => {
    await open([greets, begins, hangsUp]);
    for (let times = 0; times < 2; times += 1) {
      const { error } = await failure(db.transaction((tx) => tx.query('SELECT 1')));
      expect(error).toMatchObject(outage);
      expect(error.message).toContain('the connection broke');
    }
    expect(sockets).toHaveLength(2); // the broken one is not used again
  });

  it('gives up a server that accepts and never answers', async () => {
    await open([]);
    const works = [() => db.query('SELECT 1'), () => db.transaction((tx) => tx.query('SELECT 1'))];
    for (const work of works) {
      const { error, tookMs } = await failure(work());
      expect(error).toMatchObject(outage);
      expect(error.message).toMatch(
        /^the database at 127\.0\.0\.1:\d+\/books: no connection within 0\.15 s$/u,
      );
      expect(tookMs).toBeLessThan(1_000);
    }
  });

  it('gives up a query that is not answered, as often as it is asked, and closes its connection', async () => {
    await open([greets]);
    for (let times = 0; times < 6; times += 1) {
      const { error, tookMs } = await failure(db.query('SELECT 1'));
      expect(error).toMatchObject(outage);
      expect(error.message).toContain(': no answer within 0.1 s');
      expect(tookMs).toBeLessThan(1_000);
    }
    await expect.poll(() => sockets.filter(({ closed }) => !closed)).toEqual([]);
    expect(sockets).toHaveLength(6);
  });

  it('waits for a silent transaction once: no ROLLBACK is sent into the silence', async () => {
    await open([greets, begins]);
    const { error } = await failure(db.transaction((tx) => tx.query('SELECT 1')));
    expect(error.message).toContain('no answer within 0.1 s');
    await expect.poll(() => sockets[0]!.closed).toBe(true);
    expect(requests.filter((text) => text.includes('ROLLBACK'))).toEqual([]);
  });

  it('throws what went wrong though the ROLLBACK is not answered, and drops the connection', async () => {
    await open([greets, begins, refuses, isSilent]);
    const { error } = await failure(db.transaction((tx) => tx.query('SELECT 1')));
    expect(error).toMatchObject({ code: 'bad_index', isPassing: false });
    expect(error.message).toContain('relation "casebook.book" does not exist');
    await expect.poll(() => sockets[0]!.closed).toBe(true);
  });

  it('uses a connection again whose transaction was rolled back', async () => {
    await open([greets, begins, refuses, done, done]);
    await failure(db.transaction((tx) => tx.query('SELECT 1')));
    expect(await db.query('SELECT 1')).toEqual([]);
    expect(sockets).toHaveLength(1);
  });

  it('says so when all connections are busy', async () => {
    await open([greets], { answerMs: 600, connectMs: 100 });
    const busy = Array.from({ length: 4 }, () => failure(db.query('SELECT 1')));
    const { error, tookMs } = await failure(db.query('SELECT 1'));
    expect(error).toMatchObject(outage);
    expect(error.message).toContain(': all connections were busy for 0.1 s');
    expect(tookMs).toBeLessThan(500);
    await Promise.all(busy);
  });

  it('waits longer for a statement that is long', async () => {
    const slow: Reply = (socket) => void setTimeout(() => done(socket), 200);
    await open([greets, slow]);
    expect((await failure(db.query('SELECT 1'))).error.message).toContain('no answer');
    expect(await db.query('SELECT 1', [], true)).toEqual([]);
  });

  it('says why nobody could be reached where a name has two addresses', async () => {
    await open([]);
    const nobody = openDatabase('postgres://me:secret-word@localhost:1/books', LIMITS);
    const { error } = await failure(nobody.query('SELECT 1'));
    expect(error.message).toMatch(/^the database at localhost:1\/books: .*ECONNREFUSED/u);
    await nobody.close();
  });
});

describe('openPostgresStore()', () => {
  it('gives up a server that never answers, whatever is asked of it', async () => {
    await open([greets]);
    const store = openPostgresStore(address(), LIMITS);
    const embedder = { id: 'none', dimensions: 1 } as Parameters<typeof store.open>[0]['embedder'];
    const works = [
      store.current(),
      store.manifest(),
      store.lock(),
      store.open({ embedder, fallback: true }),
    ];
    for (const { error, tookMs } of await Promise.all(works.map(failure))) {
      expect(error).toMatchObject(outage);
      expect(error.message).toContain('no answer within 0.1 s');
      expect(tookMs).toBeLessThan(1_000);
    }
    await store.close();
  });
});
