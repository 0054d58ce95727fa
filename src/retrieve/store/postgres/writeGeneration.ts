import { studiesOf } from '../../../text/studiesOf.ts';
import { randomBytes } from 'node:crypto';
import { digestOf } from '../checkedFiles.ts';
import { BOOKS_FILE } from '../indexFiles.ts';
import { LEXICAL_FILE, LexicalIndex } from '../lexicalIndex.ts';
import { INDEX_FORMAT, sealManifest, type Manifest } from '../manifest.ts';
import type { StoreWriteOptions } from '../indexStore.ts';
import { UnitVectors } from '../unitVectors.ts';
import { describeBook, type IndexContent, type WrittenIndex } from '../writeBookIndex.ts';
import type { Queryable } from '../queryable.ts';
import type { Database } from './openDatabase.ts';
import { toVector } from './postgresVectors.ts';
import { sumOfVectors, vectorTable } from './schema.ts';
import { CasebookError } from '../../../errors.ts';

/** Rows sent at once. */
const BATCH = 500;

/** The graph is built as on one machine: 16 neighbours, 200 looked at. pgvector indexes up to 2,000 dimensions. */
const HNSW = { m: 16, efConstruction: 200 };
const MAX_INDEXED = 2_000;

/**
 * Writes a generation and makes it the one that serves, in one transaction; the one before is kept. An aborted signal is
 * heeded between two statements, the last time before the transaction ends: then nothing is left of it.
 *
 * @throws CasebookError `busy` when the lock was lost, `bad_index` when the database refuses or is lost; the reason of
 * the signal.
 */
export async function writeGeneration(
  db: Database,
  content: IndexContent,
  { lock, onProgress, signal }: StoreWriteOptions,
): Promise<WrittenIndex> {
  const bytes = content.files[LEXICAL_FILE];
  if (bytes === undefined) {
    throw new CasebookError('invalid_input', `an index in a database needs ${LEXICAL_FILE}`);
  }
  const lexical = LexicalIndex.fromBytes(bytes);
  const vectors = UnitVectors.takeOver(content.vectors, content.embedder.dimensions);
  const bodies = content.books.map((book) => JSON.stringify(book));
  const manifest = describe(content, { bodies, bytes, size: vectors.size });
  const written = await db.transaction(async (opened) => {
    const tx = untilAborted(opened, signal);
    await tx.query('SET LOCAL statement_timeout = 0');
    const { id, generation } = await insertGeneration(tx, manifest);
    await insertBooks(tx, id, { content, bodies, lengths: lexical.passageLengths() });
    await insertPostings(tx, id, lexical);
    await insertVectors(tx, id, { vectors, onProgress });
    const sum = await sumOfVectors(tx, id, true);
    await tx.query('UPDATE casebook.generation SET vectors = $2 WHERE id = $1', [id, sum]);
    await lock.assertHeld(tx);
    await tx.query(
      `INSERT INTO casebook.pointer AS served (current) VALUES ($1)
       ON CONFLICT (only_row) DO UPDATE SET current = $1, previous = served.current`,
      [id],
    );
    signal?.throwIfAborted();
    return { generation, manifest };
  });
  // The new generation serves: what cannot be removed now is removed by the next writer.
  await removeOthers(db).catch(() => undefined);
  return written;
}

/** Sends nothing more once the signal is aborted. */
function untilAborted(tx: Queryable, signal: AbortSignal | undefined): Queryable {
  return {
    async query(...statement) {
      signal?.throwIfAborted();
      return tx.query(...statement);
    },
  };
}

function describe(
  { books, embedder }: IndexContent,
  { bodies, bytes, size }: { bodies: readonly string[]; bytes: Uint8Array; size: number },
): Manifest {
  const { id, dimensions } = embedder;
  return {
    format: INDEX_FORMAT,
    created: new Date().toISOString(),
    embedder: { id, dimensions },
    books: books.map(describeBook),
    counts: {
      books: books.length,
      cases: books.reduce((sum, book) => sum + book.cases.length, 0),
      passages: size,
    },
    hnsw: HNSW,
    files: {
      [BOOKS_FILE]: digestOf(Buffer.from(`[${bodies.join(',')}]`)),
      [LEXICAL_FILE]: digestOf(bytes),
    },
  };
}

async function insertGeneration(
  tx: Queryable,
  manifest: Manifest,
): Promise<{ id: number; generation: string }> {
  const random = randomBytes(4).toString('hex');
  const [row] = await tx.query(
    'INSERT INTO casebook.generation (name, manifest) VALUES ($1, $2) RETURNING id',
    [random, Buffer.from(sealManifest(manifest)).toString()],
  );
  const id = row!['id'] as number;
  const generation = `g${String(id).padStart(6, '0')}-${random}`;
  await tx.query('UPDATE casebook.generation SET name = $2 WHERE id = $1', [id, generation]);
  return { id, generation };
}

async function insertBooks(
  tx: Queryable,
  generation: number,
  {
    content,
    bodies,
    lengths,
  }: { content: IndexContent; bodies: readonly string[]; lengths: Uint32Array },
): Promise<void> {
  let doc = 0;
  for (const [ordinal, book] of content.books.entries()) {
    await tx.query('INSERT INTO casebook.book VALUES ($1, $2, $3, $4)', [
      ...[generation, ordinal, book.id, bodies[ordinal]],
    ]);
    const units = new Map(studiesOf(book).map(({ id, unit }) => [id, unit]));
    for (let from = 0; from < book.passages.length; from += BATCH) {
      const batch = book.passages.slice(from, from + BATCH);
      await tx.query(
        `INSERT INTO casebook.passage SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[],
           $5::text[], $6::text[], $7::int[], $8::int[], $9::int[], $10::text[])`,
        [
          generation,
          batch.map((_, at) => doc + at),
          batch.map(({ id }) => id),
          batch.map(() => book.id),
          batch.map((passage) => units.get(passage.case) ?? ''),
          batch.map((passage) => passage.case),
          batch.map(({ pages }) => pages?.first ?? null),
          batch.map(({ pages }) => pages?.last ?? null),
          batch.map((_, at) => lengths[doc + at]!),
          batch.map(({ start, end }) => book.text.slice(start, end)),
        ],
      );
      doc += batch.length;
    }
  }
}

async function insertPostings(
  tx: Queryable,
  generation: number,
  lexical: LexicalIndex,
): Promise<void> {
  const postings = [...lexical.entries()];
  for (let from = 0; from < postings.length; from += BATCH * 4) {
    const batch = postings.slice(from, from + BATCH * 4);
    await tx.query(
      `INSERT INTO casebook.posting
       SELECT $1, * FROM unnest($2::int[], $3::text[], $4::bytea[], $5::bytea[])`,
      [
        generation,
        batch.map((_, at) => from + at),
        batch.map(({ term }) => term),
        batch.map(({ docs }) => Buffer.from(docs.slice().buffer)),
        batch.map(({ counts }) => Buffer.from(counts)),
      ],
    );
  }
}

async function insertVectors(
  tx: Queryable,
  generation: number,
  { vectors, onProgress }: { vectors: UnitVectors; onProgress: StoreWriteOptions['onProgress'] },
): Promise<void> {
  const { size, dimensions, blank } = vectors;
  const table = vectorTable(generation);
  await tx.query(
    `CREATE TABLE ${table} (doc integer PRIMARY KEY, embedding vector(${dimensions}) NOT NULL)`,
  );
  for (let from = 0; from < size; from += BATCH) {
    const docs = Array.from({ length: Math.min(BATCH, size - from) }, (_, at) => from + at).filter(
      (doc) => !blank.has(doc), // a vector without direction resembles nothing
    );
    await tx.query(
      `INSERT INTO ${table} SELECT doc, embedding::vector FROM unnest($1::int[], $2::text[]) AS made (doc, embedding)`,
      [docs, docs.map((doc) => toVector(vectors.row(doc)))],
    );
    onProgress?.(from, size);
  }
  if (dimensions <= MAX_INDEXED) {
    const { m, efConstruction } = HNSW;
    await tx.query(
      `CREATE INDEX ON ${table} USING hnsw (embedding vector_cosine_ops) WITH (m = ${m}, ef_construction = ${efConstruction})`,
      [],
      true,
    );
  }
  onProgress?.(size, size);
}

/** Generations that no pointer names. A server that still reads one holds its table: it is left to the next writer. */
async function removeOthers(db: Database): Promise<void> {
  const old = await db.query(
    `SELECT id FROM casebook.generation WHERE id NOT IN
       (SELECT current FROM casebook.pointer UNION SELECT previous FROM casebook.pointer WHERE previous IS NOT NULL)`,
  );
  for (const { id } of old) {
    await db.transaction(async (tx) => {
      await tx.query(`SET LOCAL lock_timeout = '2s'`);
      await tx.query(`DROP TABLE IF EXISTS ${vectorTable(id as number)}`);
      await tx.query('DELETE FROM casebook.generation WHERE id = $1', [id]);
    });
  }
}
