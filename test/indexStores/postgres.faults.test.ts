import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCasebook } from '../../src/casebook.ts';
import { readConfig } from '../../src/config.ts';
import { ingestBooks } from '../../src/ingest/ingest.ts';
import { createEmbeddings, type Embedder } from '../../src/models/embeddings.ts';
import { loadLexicon } from '../../src/models/lexicon.ts';
import { folderStore } from '../../src/retrieve/store/folderStore.ts';
import type { IndexStore, StoreWriteOptions } from '../../src/retrieve/store/indexStore.ts';
import type { OpenedIndex } from '../../src/retrieve/store/openBookIndex.ts';
import { defaultDatabaseLimits } from '../../src/retrieve/store/postgres/openDatabase.ts';
import { openPostgresStore } from '../../src/retrieve/store/postgres/openPostgresStore.ts';
import type { IndexContent, WrittenIndex } from '../../src/retrieve/store/writeBookIndex.ts';
import { isConcurrent, startDatabase, type TestDatabase } from './startDatabase.ts';
import { startTcpProxy, type TcpProxy } from './startTcpProxy.ts';

// What breaks here breaks for real: sockets between the store and PostgreSQL are destroyed at chosen statements. An error
// that nobody hears would end the process: the test runner fails the run for it.

const daqing = fileURLToPath(new URL('../../data/daqing-2010.txt', import.meta.url));
const yunhe = fileURLToPath(new URL('../books/yunhe-2015.txt', import.meta.url));

/** The statements of a write, in their order. */
const WRITE = [
  'BEGIN',
  'INSERT INTO casebook.generation',
  'INSERT INTO casebook.book',
  'INSERT INTO casebook.passage',
  'INSERT INTO casebook.posting',
  'CREATE TABLE casebook.vectors_',
  'INSERT INTO casebook.vectors_',
  'USING hnsw',
  'md5(doc',
  'SELECT 1 FROM casebook.writer',
  'INSERT INTO casebook.pointer',
];

let database: TestDatabase;
let embedder: Embedder;
let folder: string;
/** Indexes of the made-up book and of the other. */
let old: IndexContent;
let next: IndexContent;

let proxy: TcpProxy;
/** Behind the proxy. */
let store: IndexStore;

beforeAll(async () => {
  database = await startDatabase();
  folder = mkdtempSync(join(tmpdir(), 'casebook-faults-'));
  embedder = await createEmbeddings(readConfig({}), loadLexicon());
  old = await contentOf(yunhe);
  next = await contentOf(daqing);
}, 60_000);

afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  await database.run('DROP SCHEMA IF EXISTS casebook CASCADE');
  proxy = await startTcpProxy(database.port);
  store = openPostgresStore(behind(proxy));
});

afterEach(async () => {
  await store.close();
  await proxy.close();
});

function behind({ port }: TcpProxy): string {
  const url = new URL(database.url);
  url.port = String(port);
  return url.href;
}

/** What an ingest of a file would write. */
async function contentOf(file: string): Promise<IndexContent> {
  const home = mkdtempSync(join(folder, 'home-'));
  const config = { ...readConfig({ CASEBOOK_HOME: home, CASEBOOK_DATA: home }), databaseUrl: null };
  let seen: IndexContent | undefined;
  const watched: IndexStore = {
    ...folderStore(home),
    write: (content, options) => {
      seen = content;
      return folderStore(home).write(content, options);
    },
  };
  await ingestBooks({ config, files: [file], store: watched });
  return seen!;
}

async function write(
  content: IndexContent,
  options: Omit<StoreWriteOptions, 'lock'> = {},
): Promise<WrittenIndex> {
  const lock = await store.lock();
  try {
    return await store.write(content, { ...options, lock });
  } finally {
    await lock.release();
  }
}

/** Fails unless an index is whole: its digests are checked by opening, its vectors by a search for each tenth. */
async function expectWhole(opened: OpenedIndex, { books }: IndexContent): Promise<void> {
  expect(opened.books.map(({ id }) => id)).toEqual(books.map(({ id }) => id));
  expect(opened.fallback).toBeNull();
  const asked = Array.from({ length: Math.floor(opened.vectors.size / 10) }, (_, at) => at * 10);
  for (const row of await opened.rows(asked)) {
    const [nearest] = await opened.vectors.nearest(row, 1);
    expect(nearest?.score).toBeCloseTo(1, 5);
  }
}

/** Fails unless nothing but the generations that serve is in the database. */
async function expectNothingLeft(generations: number): Promise<void> {
  const [row] = await database.run(`
    SELECT (SELECT count(*)::int FROM casebook.generation) AS generations,
      (SELECT count(DISTINCT generation)::int FROM casebook.posting) AS postings,
      (SELECT count(*)::int FROM pg_tables WHERE schemaname = 'casebook' AND tablename LIKE 'vectors%') AS vectors,
      (SELECT count(*)::int FROM casebook.writer) AS writers`);
  expect(row).toEqual({ generations, postings: generations, vectors: generations, writers: 0 });
}

const cutOff = { name: 'DatabaseFault', code: 'bad_index', isPassing: true };

describe('a connection that is cut', () => {
  it('during a search fails that search alone', async () => {
    await write(old);
    const { vectors, rows } = await store.open({ embedder });
    const [row] = await rows([0]);
    for (const allow of [undefined, (doc: number) => doc < 3]) {
      for (const cut of [
        () => proxy.beforeRequest('SELECT doc, 1 -', proxy.cut),
        () => proxy.beforeAnswer('SELECT doc, 1 -', proxy.cut),
      ]) {
        cut();
        const search = vectors.nearest(row!, 3, allow);
        await expect(search).rejects.toMatchObject(cutOff);
        await expect(search).rejects.toThrow(/the database at 127\.0\.0\.1:\d+.* the connection broke/u); // prettier-ignore
        expect((await vectors.nearest(row!, 3, allow))[0]).toMatchObject({ doc: 0 });
      }
    }
  });

  it('between BEGIN and the search, or at its COMMIT, fails that search alone', async () => {
    await write(old);
    const { vectors, rows } = await store.open({ embedder });
    const [row] = await rows([0]);
    for (const statement of ['BEGIN READ ONLY', 'COMMIT']) {
      proxy.beforeAnswer(statement, proxy.cut);
      await expect(vectors.nearest(row!, 3)).rejects.toMatchObject(cutOff);
      expect(await vectors.nearest(row!, 3)).toHaveLength(3);
    }
  });

  it('during a question fails that question alone', async () => {
    await write(old);
    const casebook = await openCasebook({
      ...readConfig({ CASEBOOK_HOME: folder, CASEBOOK_DATA: folder }),
      databaseUrl: behind(proxy),
    });
    const question = '云河热力公司给多大面积供热？';
    const answer = await casebook.ask({ question });
    proxy.beforeRequest('SELECT doc, 1 -', proxy.cut);
    await expect(casebook.ask({ question })).rejects.toMatchObject(cutOff);
    expect((await casebook.ask({ question })).text).toBe(answer.text);
    await casebook.close();
  });

  it('while idle is not even noticed: the next search makes another', async () => {
    await write(old);
    const { vectors, rows } = await store.open({ embedder });
    const [row] = await rows([0]);
    for (let times = 0; times < 3; times += 1) {
      const before = proxy.connections();
      proxy.cut();
      await delay(30); // until the news has come
      expect(await vectors.nearest(row!, 3)).toHaveLength(3);
      expect(proxy.connections()).toBe(before + 1);
    }
  });

  it('with many searches under way fails each of them, and none that come later', async () => {
    await write(old);
    const { vectors, rows } = await store.open({ embedder });
    const [row] = await rows([0]);
    proxy.beforeRequest('SELECT doc, 1 -', proxy.cut);
    const searches = Array.from({ length: 6 }, () => vectors.nearest(row!, 3));
    const ends = await Promise.allSettled(searches);
    const failed = ends.filter((end) => end.status === 'rejected');
    expect(failed.length).toBeGreaterThan(0);
    for (const { reason } of failed) expect(reason).toMatchObject(cutOff);
    expect(await vectors.nearest(row!, 3)).toHaveLength(3);
  });

  it('during a write leaves the old index, whatever statement it was at, and the next write succeeds', async () => {
    await write(old);
    for (const statement of WRITE) {
      for (const cut of [proxy.beforeRequest, proxy.beforeAnswer]) {
        const lock = await store.lock();
        cut(statement, proxy.cut);
        await expect(store.write(next, { lock })).rejects.toMatchObject(cutOff);
        await lock.release();
        await expectNothingLeft(1);
      }
    }
    await expectWhole(await store.open({ embedder }), old);
    await write(next);
    await expectWhole(await store.open({ embedder }), next);
  });

  it('at the very end of a write leaves the old index or the new, whole', async () => {
    await write(old);
    const before = await store.current();
    const cutAtCommit = async (cut: TcpProxy['beforeRequest']): Promise<void> => {
      const lock = await store.lock();
      cut('COMMIT', proxy.cut);
      await expect(store.write(next, { lock })).rejects.toMatchObject(cutOff);
      await lock.release();
    };
    await cutAtCommit(proxy.beforeRequest);
    expect(await store.current()).toBe(before);
    await expectNothingLeft(1);
    await cutAtCommit(proxy.beforeAnswer); // the database has done it, and could not say so
    await expectWhole(await store.open({ embedder }), next);
    await expectNothingLeft(2);
  });

  it('while the index is opened never makes an older one serve', async () => {
    await write(old);
    await write(next);
    for (const statement of ['casebook.pointer', 'casebook.book', 'casebook.posting', 'md5(doc']) {
      proxy.beforeAnswer(statement, proxy.cut);
      const opening = store.open({ embedder, fallback: true });
      await expect(opening).rejects.toMatchObject(cutOff);
      await expectWhole(await store.open({ embedder, fallback: true }), next);
    }
  });
});

describe('a database that falls silent', () => {
  const limits = { ...defaultDatabaseLimits, answerMs: 300, longAnswerMs: 350 };
  const silent = { ...cutOff, message: expect.stringMatching(/: no answer within 0\.3 s$/u) as string }; // prettier-ignore
  const forEver = (): Promise<never> => new Promise(() => undefined);

  it.each(['casebook.posting', 'md5(doc', 'SELECT doc, 1 -'])(
    'is given up by whoever opens and searches, at %s',
    async (statement) => {
      await write(old);
      const hurried = openPostgresStore(behind(proxy), limits);
      const search = async (): Promise<unknown> => {
        const { vectors, rows } = await hurried.open({ embedder, fallback: true });
        return vectors.nearest((await rows([0]))[0]!, 3);
      };
      proxy.beforeRequest(statement, forEver);
      await expect(search()).rejects.toMatchObject(silent);
      expect(await search()).toHaveLength(3);
      await hurried.close();
    },
  );

  it('is given up by a write, of which nothing is left', async () => {
    await write(old);
    const hurried = openPostgresStore(behind(proxy), limits);
    for (const statement of ['USING hnsw', 'COMMIT']) {
      proxy.beforeRequest(statement, forEver);
      const lock = await hurried.lock();
      await expect(hurried.write(next, { lock })).rejects.toMatchObject(cutOff);
      await lock.release();
      await expectNothingLeft(1);
    }
    await hurried.close();
  });
});

describe('opening an index while one is written', () => {
  // where all sessions take turns, one within a transaction lets no other in: it can be held back at its beginning only
  const moments = isConcurrent ? [...WRITE, 'COMMIT'] : ['BEGIN'];
  it.each(moments)('sees the whole old one, the writer being at %s', async (statement) => {
    await write(old);
    const lock = await store.lock();
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const reached = new Promise<void>((resolve) => {
      proxy.beforeRequest(statement, () => {
        resolve();
        return held;
      });
    });
    const writing = store.write(next, { lock });
    await reached;
    const reader = openPostgresStore(database.url);
    const opened = await reader.open({ embedder });
    await expectWhole(opened, old);
    goOn();
    await writing;
    await lock.release();
    await expectWhole(opened, old); // what was opened goes on
    await expectWhole(await reader.open({ embedder }), next);
    await reader.close();
  });

  /** Writes past the proxy. */
  async function writeAside(content: IndexContent): Promise<void> {
    const writer = openPostgresStore(database.url);
    const lock = await writer.lock();
    await writer.write(content, { lock });
    await lock.release();
    await writer.close();
  }

  it('sees the old one, whole, that was there when it began', async () => {
    await write(old);
    proxy.beforeRequest('BEGIN ISOLATION', () => writeAside(next));
    await expectWhole(await store.open({ embedder }), old);
    await expectWhole(await store.open({ embedder }), next);
  });

  it('begins anew where two were written meanwhile, for the one it had begun is gone', async () => {
    await write(old);
    proxy.beforeRequest('BEGIN ISOLATION', async () => {
      await writeAside(next);
      await writeAside(next);
    });
    await expectWhole(await store.open({ embedder }), next);
  });
});

describe('a write that is aborted', () => {
  it('rolls back, whatever statement it was at, and leaves nothing', async () => {
    await write(old);
    for (const statement of WRITE) {
      const controller = new AbortController();
      proxy.beforeRequest(statement, () => controller.abort(new Error('enough')));
      await expect(write(next, { signal: controller.signal })).rejects.toThrow('enough');
      await expectNothingLeft(1);
    }
    expect(proxy.connections()).toBe(1); // a connection that was rolled back is sound
    await expectWhole(await store.open({ embedder }), old);
    await write(next, { signal: new AbortController().signal });
    await expectWhole(await store.open({ embedder }), next);
  });

  it('does not begin when it was aborted before', async () => {
    await write(old);
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(write(next, { signal })).rejects.toThrow('too late');
    await expectNothingLeft(1);
  });

  it('is written all the same when the signal comes after the switch', async () => {
    const controller = new AbortController();
    proxy.beforeAnswer('COMMIT', () => controller.abort(new Error('too late')));
    await write(next, { signal: controller.signal });
    await expectWhole(await store.open({ embedder }), next);
  });
});

describe('a database without pgvector', () => {
  it('is told so to whoever would write, and has no index for whoever would read', async () => {
    const bare = await startDatabase({ hasVector: false });
    const without = openPostgresStore(bare.url);
    const failure = (await without.lock().catch((error: unknown) => error)) as Error;
    expect(failure).toMatchObject({ code: 'bad_index', isPassing: false });
    expect(failure.message).toMatch(
      /^the database at 127\.0\.0\.1:\d+\/postgres: the database has no pgvector.*CREATE EXTENSION vector/u,
    );
    expect(failure.message).not.toContain('secret-word');
    await expect(without.open({ embedder })).rejects.toMatchObject({ code: 'no_index' });
    expect(await without.current()).toBeNull();
    await without.close();
    await bare.stop();
  });
});
