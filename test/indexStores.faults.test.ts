import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCasebook } from '../src/casebook.ts';
import { readConfig, type Config } from '../src/config.ts';
import { readSets } from '../src/eval/readSets.ts';
import { indexState } from '../src/ingest/indexState.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { createEmbeddings } from '../src/models/embeddings.ts';
import { loadLexicon } from '../src/models/lexicon.ts';
import { createIndexStore } from '../src/retrieve/createIndexStore.ts';
import type { IndexStore } from '../src/retrieve/store/indexStore.ts';
import { LEXICAL_FILE } from '../src/retrieve/store/lexicalIndex.ts';
import { PostgresVectors } from '../src/retrieve/store/postgres/postgresVectors.ts';
import { randomVectors } from '../src/testing/randomVectors.ts';
import type { Answer } from '../src/types.ts';
import { startDatabase, type TestDatabase } from './indexStores/startDatabase.ts';

const daqing = fileURLToPath(new URL('../data/daqing-2010.txt', import.meta.url));
const yunhe = fileURLToPath(new URL('./books/yunhe-2015.txt', import.meta.url));

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-stores-'));
  database = await startDatabase();
}, 60_000);

afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true });
});

/** Settings with an empty index of their own. */
async function freshConfig(kind: 'folder' | 'postgres'): Promise<Config> {
  if (kind === 'postgres') await database.run('DROP SCHEMA IF EXISTS casebook CASCADE');
  const home = mkdtempSync(join(folder, 'home-'));
  const data = join(folder, 'no-data');
  return {
    ...readConfig({ READER: 'off', CASEBOOK_HOME: home, CASEBOOK_DATA: data }),
    databaseUrl: kind === 'postgres' ? database.url : null,
  };
}

async function openedBy(store: IndexStore, config: Config, fallback = false) {
  const embedder = await createEmbeddings(config, loadLexicon());
  return store.open({ embedder, fallback });
}

/** The questions of an evaluation set that stand by themselves. */
function questionsOf(set: string): string[] {
  const path = fileURLToPath(new URL(`../eval/sets/${set}.jsonl`, import.meta.url));
  return readSets([path]).flatMap(({ question }) => question ?? []);
}

/** What must not differ between stores. */
function essence(answer: Answer) {
  return { ...answer, id: '', conversationId: '', timings: null };
}

describe.each(['folder', 'postgres'] as const)('an index store (%s)', (kind) => {
  it('has no index at first, and says what to run', async () => {
    const config = await freshConfig(kind);
    const store = await createIndexStore(config);
    expect([await store.current(), await store.manifest()]).toEqual([null, null]);
    await expect(openedBy(store, config)).rejects.toMatchObject({ code: 'no_index' });
    await store.close();
  });

  it('gives back books, terms and vectors as they were written', async () => {
    const config = await freshConfig(kind);
    await ingestBooks({ config, files: [yunhe] });
    const store = await createIndexStore(config);
    const opened = await openedBy(store, config);
    const manifest = await store.manifest();
    expect(opened.books.map(({ id }) => id)).toEqual(['yunhe-2015']);
    expect(opened.generation).toBe(await store.current());
    expect(opened.manifest).toEqual(manifest);
    expect(opened.files[LEXICAL_FILE]!.length).toBe(manifest!.files[LEXICAL_FILE]!.bytes);
    const rows = await opened.rows([0, 2]);
    for (const row of rows) expect(row.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(1, 5);
    const [nearest] = await opened.vectors.nearest(rows[1]!, 3);
    expect(nearest).toMatchObject({ doc: 2 });
    expect(nearest!.score).toBeCloseTo(1, 5);
    await store.close();
  });

  it('keeps the generation before, and serves it where the current one is damaged only if asked to', async () => {
    const config = await freshConfig(kind);
    await ingestBooks({ config, files: [yunhe] });
    await ingestBooks({ config, files: [daqing] });
    const store = await createIndexStore(config);
    await damage(kind, config, (await store.current())!);
    await expect(openedBy(store, config)).rejects.toMatchObject({ code: 'bad_index' });
    const opened = await openedBy(store, config, true);
    expect(opened.books.map(({ id }) => id)).toEqual(['yunhe-2015']);
    expect(opened.fallback).toContain(LEXICAL_FILE);
    await store.close();
  });

  it('lets one writer in at a time, and another one when it is done', async () => {
    const config = await freshConfig(kind);
    const store = await createIndexStore(config);
    const lock = await store.lock();
    await lock.assertHeld();
    await expect(store.lock()).rejects.toMatchObject({ code: 'busy' });
    await lock.release();
    await (await store.lock()).release();
    await store.close();
  });

  it('leaves the old generation serving when a writer fails half way', async () => {
    const config = await freshConfig(kind);
    await ingestBooks({ config, files: [yunhe] });
    const store = await createIndexStore(config);
    const before = await store.current();
    const failing: IndexStore = {
      ...store,
      write: (content, options) => {
        const lock = { ...options.lock, assertHeld: () => Promise.reject(new Error('cut off')) };
        return store.write(content, { ...options, lock });
      },
    };
    await expect(ingestBooks({ config, files: [daqing], store: failing })).rejects.toThrow(
      'cut off',
    );
    expect(await store.current()).toBe(before);
    expect((await openedBy(store, config)).books.map(({ id }) => id)).toEqual(['yunhe-2015']);
    await store.close();
  });

  it('takes unchanged vectors over, removes books and knows what is current', async () => {
    const config = await freshConfig(kind);
    await ingestBooks({ config, files: [yunhe] });
    const { reused, changed } = await ingestBooks({ config, files: [daqing] });
    expect(reused).toBeGreaterThan(0);
    expect(changed).toBe(true);
    expect(await ingestBooks({ config, files: [daqing] })).toMatchObject({
      embedded: 0,
      changed: false,
    });
    const { removed } = await ingestBooks({ config, remove: ['yunhe-2015'] });
    expect(removed).toEqual(['yunhe-2015']);
    const store = await createIndexStore(config);
    expect(await indexState(config, store)).toEqual({ state: 'current', removed: [] });
    await store.close();
  });
});

describe('vectors in PostgreSQL', () => {
  it.each([
    ['lost', (table: string) => `DELETE FROM ${table} WHERE doc = 3`],
    [
      'changed',
      (table: string) => `UPDATE ${table} SET embedding = embedding + embedding WHERE doc = 3`,
    ],
    ['exchanged', (table: string) => `UPDATE ${table} SET doc = 900 WHERE doc = 3`],
  ])('that are %s are noticed', async (_, statement) => {
    const config = await freshConfig('postgres');
    await ingestBooks({ config, files: [yunhe] });
    const [row] = await database.run('SELECT current FROM casebook.pointer');
    await database.run(statement(`casebook.vectors_${row!['current'] as number}`));
    const store = await createIndexStore(config);
    await expect(openedBy(store, config)).rejects.toThrow('is damaged (its vectors)');
    await store.close();
  });
});

async function damage(
  kind: 'folder' | 'postgres',
  config: Config,
  generation: string,
): Promise<void> {
  if (kind === 'folder') {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(config.home, 'index', generation, LEXICAL_FILE), 'nonsense');
    return;
  }
  await database.run(
    `UPDATE casebook.posting SET counts = '\\x07' WHERE ordinal = 3
       AND generation = (SELECT current FROM casebook.pointer)`,
  );
}

describe('answers from PostgreSQL', () => {
  it('are those from a folder', async () => {
    const configs = [await freshConfig('folder'), await freshConfig('postgres')];
    const books = [];
    for (const config of configs) {
      await ingestBooks({ config, files: [daqing, yunhe] });
      books.push(await openCasebook(config));
    }
    const [local, shared] = books;
    expect(shared!.readiness()).toMatchObject({
      ...local!.readiness(),
      vectors: 'pgvector',
      generation: expect.any(String) as string,
    });
    const questions = [
      ...questionsOf('yunhe-2015'),
      ...questionsOf('daqing-2010').filter((_, at) => at % 12 === 0),
    ];
    expect(questions.length).toBeGreaterThan(80);
    const filter = { books: ['daqing-2010', 'yunhe-2015'] };
    for (const question of questions) {
      const one = await local!.ask({ question, filter });
      const other = await shared!.ask({ question, filter });
      expect(essence(other), question).toEqual(essence(one));
    }
    for (const casebook of books) await casebook.close();
  });
});

describe('PostgresVectors', () => {
  const SIZE = 2_000;
  const DIMENSIONS = 32;
  const rows = randomVectors({ count: SIZE, dimensions: DIMENSIONS, seed: 5 });
  let vectors: PostgresVectors;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const { openDatabase } = await import('../src/retrieve/store/postgres/openDatabase.ts');
    const { toVector } = await import('../src/retrieve/store/postgres/postgresVectors.ts');
    const db = openDatabase(database.url);
    await db.query('CREATE SCHEMA IF NOT EXISTS casebook');
    await db.query('CREATE EXTENSION IF NOT EXISTS vector');
    await db.query(
      `CREATE TABLE casebook.vectors_999 (doc integer PRIMARY KEY, embedding vector(${DIMENSIONS}))`,
    );
    await db.query(
      'INSERT INTO casebook.vectors_999 SELECT doc, embedding::vector FROM unnest($1::int[], $2::text[]) AS made (doc, embedding)',
      [rows.map((_, doc) => doc), rows.map((row) => toVector(row))],
    );
    await db.query('CREATE INDEX ON casebook.vectors_999 USING hnsw (embedding vector_cosine_ops)');
    await db.query('ANALYZE casebook.vectors_999');
    const { embeddings } = await createEmbeddings(readConfig({}), loadLexicon());
    const { Document } = await import('@langchain/core/documents');
    const documentOf = (doc: number) => new Document({ pageContent: `p${doc}`, metadata: { doc } });
    vectors = new PostgresVectors(embeddings, {
      db,
      id: 999,
      size: SIZE,
      dimensions: DIMENSIONS,
      documentOf,
    });
    close = () => db.close();
  }, 60_000);

  afterAll(() => close());

  const cosine = (a: readonly number[], b: readonly number[]): number => {
    const dot = (x: readonly number[], y: readonly number[]): number =>
      x.reduce((sum, one, at) => sum + one * y[at]!, 0);
    return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  };
  const exact = (query: readonly number[], allow: (doc: number) => boolean): number[] =>
    rows
      .map((row, doc) => ({ doc, score: cosine(query, row) }))
      .filter(({ doc }) => allow(doc))
      .sort((a, b) => b.score - a.score)
      .slice(0, 10)
      .map(({ doc }) => doc);

  it('finds the nearest ten', async () => {
    let found = 0;
    for (let at = 0; at < 20; at += 1) {
      const query = rows[at * 7]!;
      const wanted = new Set(exact(query, () => true));
      found += (await vectors.nearest(query, 10)).filter(({ doc }) => wanted.has(doc)).length;
    }
    expect(found / 200).toBeGreaterThanOrEqual(0.98);
  });

  it('fills k under any filter, exactly where few are allowed', async () => {
    const rare = (doc: number): boolean => doc % 40 === 3;
    const found = await vectors.nearest(rows[3]!, 10, rare);
    expect(found.map(({ doc }) => doc)).toEqual(exact(rows[3]!, rare));
    expect(await vectors.nearest(rows[3]!, 10, () => false)).toEqual([]);
    expect(await vectors.nearest(rows[3]!, 5, (doc) => doc === 8)).toHaveLength(1);
  });

  it('finds a hundred though the session has lost its settings', async () => {
    // as behind a proxy that pools connections: what was set at connecting is gone
    await database.run('DISCARD ALL');
    expect(await vectors.nearest(rows[5]!, 100)).toHaveLength(100);
  });

  it('refuses what no search can be', async () => {
    await expect(vectors.nearest(rows[0]!, 0)).rejects.toThrow('k must be an integer from 1');
    await expect(vectors.nearest([1, 2], 3)).rejects.toThrow(/32 finite numbers/u);
    expect(await vectors.nearest(new Array<number>(DIMENSIONS).fill(0), 3)).toEqual([]);
    await expect(vectors.addDocuments()).rejects.toThrow('casebook ingest');
  });

  it('is a LangChain vector store, whose filters never become SQL', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (hostile) => {
        const found = await vectors.similaritySearchVectorWithScore(
          rows[1]!,
          3,
          ({ pageContent }) => pageContent !== hostile,
        );
        expect(found.map(([document]) => document.pageContent)[0]).toBe('p1');
      }),
      { numRuns: 10 },
    );
  });
});

describe('a database that cannot be used', () => {
  it('is named without its password', async () => {
    const config = {
      ...(await freshConfig('postgres')),
      databaseUrl: 'postgres://me:secret-word@127.0.0.1:1/books',
    };
    const failure = (await openCasebook(config).catch((error: unknown) => error)) as Error;
    expect(failure).toMatchObject({ code: 'bad_index' });
    expect(failure.message).toContain('the database at 127.0.0.1:1/books');
    expect(failure.message).not.toContain('secret-word');
  });
});
