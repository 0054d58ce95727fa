import { z } from 'zod';
import { CasebookError } from '../../../errors.ts';
import type { Book } from '../../../types.ts';
import { bookSchema } from '../bookSchema.ts';
import { digestOf } from '../checkedFiles.ts';
import { BOOKS_FILE } from '../indexFiles.ts';
import { LEXICAL_FILE, LexicalIndex } from '../lexicalIndex.ts';
import { assertSameEmbedder, parseManifest, REPAIR, type Manifest } from '../manifest.ts';
import type { OpenedIndex, OpenIndexOptions } from '../openBookIndex.ts';
import { createPassageDocuments } from '../passageDocuments.ts';
import type { Queryable } from '../queryable.ts';
import type { Database } from './openDatabase.ts';
import { PostgresVectors } from './postgresVectors.ts';
import { sumOfVectors } from './schema.ts';

/** A generation in the database. */
export interface StoredGeneration {
  id: number;
  name: string;
  /** Sealed, as it was written. */
  manifest: string;
  /** `sumOfVectors` as they were written. */
  vectors: string;
}

/** All reads of one opening see the same moment. */
const SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/**
 * Opens a generation: books and terms are read into memory and checked against the digests of the manifest; vectors stay
 * where they are.
 *
 * @throws CasebookError `bad_index` when something is missing or changed, or another embedder is configured.
 */
export async function readGeneration(
  db: Database,
  { id, name, manifest: sealed, vectors }: StoredGeneration,
  { embedder }: OpenIndexOptions,
): Promise<Omit<OpenedIndex, 'fallback'>> {
  const place = `generation ${name} at ${db.place}`;
  const manifest = parseManifest(Buffer.from(sealed), place);
  assertSameEmbedder(manifest, embedder);
  const read = await db.transaction(async (tx) => {
    const bodies = await readBodies(tx, id);
    const lexical = await readLexical(tx, id);
    return { bodies, lexical, sum: await sumOfVectors(tx, id) };
  }, SNAPSHOT);
  assertDigest(manifest, BOOKS_FILE, { bytes: Buffer.from(`[${read.bodies.join(',')}]`), place });
  assertDigest(manifest, LEXICAL_FILE, { bytes: read.lexical, place });
  const books = read.bodies.map((body) => parseBook(body, place));
  const { passages: size } = manifest.counts;
  if (books.reduce((sum, book) => sum + book.passages.length, 0) !== size) {
    throw damaged(place, `not ${size} passages`);
  }
  if (read.sum !== vectors) throw damaged(place, 'its vectors');
  const documentOf = createPassageDocuments(books);
  const { dimensions } = manifest.embedder;
  const served = new PostgresVectors(embedder.embeddings, {
    db,
    id,
    size,
    dimensions,
    documentOf,
  });
  return {
    generation: name,
    manifest,
    books,
    files: { [LEXICAL_FILE]: read.lexical },
    vectors: served,
    rows: (docs) => served.rows(docs),
    notice: null,
  };
}

async function readBodies(tx: Queryable, id: number): Promise<string[]> {
  const rows = await tx.query(
    'SELECT body FROM casebook.book WHERE generation = $1 ORDER BY ordinal',
    [id],
  );
  return rows.map(({ body }) => body as string);
}

/** The same bytes that were taken apart into rows. */
async function readLexical(tx: Queryable, id: number): Promise<Uint8Array> {
  const passages = await tx.query(
    'SELECT terms FROM casebook.passage WHERE generation = $1 ORDER BY doc',
    [id],
  );
  const postings = await tx.query(
    'SELECT term, docs, counts FROM casebook.posting WHERE generation = $1 ORDER BY ordinal',
    [id],
  );
  const lexical = LexicalIndex.fromPostings(
    postings.map(({ term, docs, counts }) => ({
      term: term as string,
      docs: new Uint32Array(Uint8Array.from(docs as Buffer).buffer),
      counts: new Uint8Array(counts as Buffer),
    })),
    passages.map(({ terms }) => terms as number),
  );
  return lexical.toBytes();
}

function parseBook(body: string, place: string): Book {
  const parsed = bookSchema.safeParse(JSON.parse(body));
  if (parsed.success) return parsed.data;
  throw damaged(place, `a book has another shape: ${z.prettifyError(parsed.error).slice(0, 300)}`);
}

function assertDigest(
  manifest: Manifest,
  name: string,
  { bytes, place }: { bytes: Uint8Array; place: string },
): void {
  if (manifest.files[name]?.sha256 !== digestOf(bytes).sha256) throw damaged(place, name);
}

function damaged(place: string, what: string): CasebookError {
  return new CasebookError('bad_index', `${place} is damaged (${what}): ${REPAIR}`);
}
