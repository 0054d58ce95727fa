import type { DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { maximalMarginalRelevance } from '@langchain/core/utils/math';
import { VectorStore, type MaxMarginalRelevanceSearchOptions } from '@langchain/core/vectorstores';
import { CasebookError } from '../../../errors.ts';
import { assertK } from '../assertK.ts';
import type { ServedVectors } from '../openBookIndex.ts';
import type { Scored } from '../topK.ts';
import { UnitVectors } from '../unitVectors.ts';
import { matchFilter, type DocumentFilter } from '../documentFilter.ts';
import type { Database } from './openDatabase.ts';
import { vectorTable } from './schema.ts';

/** Up to so many allowed passages are looked at one by one: exact, and quicker than a graph that must skip the others. */
const FEW = 5_000;

/**
 * Searched deeper than the 40 of pgvector's default, so that the 100 nearest are found; and searched on where a filter
 * leaves too few (pgvector 0.8, iterative scans). Set with each search: a proxy that pools connections keeps no session.
 */
const BEGIN_SEARCH =
  'BEGIN READ ONLY; SET LOCAL hnsw.ef_search = 200; SET LOCAL hnsw.iterative_scan = strict_order';

/** The vectors of one generation, and what they belong to. */
export interface PostgresVectorsSetup {
  db: Database;
  /** Number of the generation. */
  id: number;
  /** Passages in it, and components of a vector. */
  size: number;
  dimensions: number;
  documentOf: (doc: number) => DocumentInterface;
}

/**
 * Vectors that stay in PostgreSQL and are searched there by pgvector (HNSW). Filters reach the database as a list of
 * ordinals in a parameter: nothing of a question or a filter is ever text of SQL.
 */
export class PostgresVectors extends VectorStore implements ServedVectors {
  declare FilterType: DocumentFilter;
  readonly kind = 'pgvector';

  constructor(
    embeddings: EmbeddingsInterface,
    private readonly setup: PostgresVectorsSetup,
  ) {
    super(embeddings, {});
  }

  /** LangChain: the name of this kind of store. */
  override _vectorstoreType(): string {
    return 'casebook-pgvector';
  }

  /** Number of passages. */
  get size(): number {
    return this.setup.size;
  }

  /** As `PassageVectorStore.nearest`. */
  async nearest(
    vector: ArrayLike<number>,
    k: number,
    allow?: (doc: number) => boolean,
  ): Promise<Scored[]> {
    assertK(k);
    const { db, id, size, dimensions } = this.setup;
    const query = new UnitVectors(dimensions).unitQuery(vector);
    if (query === null || size === 0) return [];
    const asked = [toVector(query), Math.min(k, size)];
    const docs = allow === undefined ? null : ordinals(size, allow);
    if (docs?.length === 0) return [];
    const table = vectorTable(id);
    const searched = (sql: string, values: readonly unknown[]) =>
      db.transaction((tx) => tx.query(sql, values), BEGIN_SEARCH);
    const rows =
      docs === null
        ? await searched(nearestSql(table), asked)
        : docs.length <= FEW
          ? await db.query(exactSql(table), [...asked, docs])
          : await searched(filteredSql(table), [...asked, docs]);
    const found = rows.map(({ doc, score }) => ({ doc: doc as number, score: score as number }));
    return found.sort((a, b) => b.score - a.score || a.doc - b.doc);
  }

  /** Unit vectors of passages; zeros for one without direction. */
  async rows(docs: readonly number[]): Promise<Float32Array[]> {
    const { db, id, dimensions } = this.setup;
    const found = await db.query(
      `SELECT doc, embedding::text AS embedding FROM ${vectorTable(id)} WHERE doc = ANY($1::int[])`,
      [docs],
    );
    const byDoc = new Map(
      found.map(({ doc, embedding }) => [
        doc as number,
        Float32Array.from(JSON.parse(embedding as string) as number[]),
      ]),
    );
    return docs.map((doc) => byDoc.get(doc) ?? new Float32Array(dimensions));
  }

  /** LangChain: the documents nearest to a vector, with their cosines. */
  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: DocumentFilter,
  ): Promise<[DocumentInterface, number][]> {
    const { documentOf } = this.setup;
    const found = await this.nearest(query, k, this.allowed(filter));
    return found.map(({ doc, score }) => [documentOf(doc), score]);
  }

  /** LangChain: documents that are near to the question and unlike each other. */
  override async maxMarginalRelevanceSearch(
    query: string,
    { k, fetchK = 20, lambda = 0.5, filter }: MaxMarginalRelevanceSearchOptions<DocumentFilter>,
  ): Promise<DocumentInterface[]> {
    const { documentOf } = this.setup;
    const vector = await this.embeddings.embedQuery(query);
    const found = await this.nearest(vector, Math.max(k, fetchK), this.allowed(filter));
    const rows = await this.rows(found.map(({ doc }) => doc));
    const chosen = maximalMarginalRelevance(vector, rows.map((row) => Array.from(row)), lambda, k); // prettier-ignore
    return chosen.map((at) => documentOf(found[at]!.doc));
  }

  private allowed(filter: DocumentFilter | undefined): ((doc: number) => boolean) | undefined {
    if (filter === undefined) return undefined;
    const matches = matchFilter(filter);
    return (doc) => matches(this.setup.documentOf(doc));
  }

  /** A generation is never changed: books are added by an ingest. */
  override addVectors(): Promise<never> {
    return Promise.reject(readOnly());
  }

  /** A generation is never changed: books are added by an ingest. */
  override addDocuments(): Promise<never> {
    return Promise.reject(readOnly());
  }

  /** A generation is never changed: books leave it by an ingest. */
  override delete(): Promise<never> {
    return Promise.reject(readOnly());
  }
}

/** A vector as pgvector reads it. */
export function toVector(row: ArrayLike<number>): string {
  return `[${Array.from(row).join(',')}]`;
}

function ordinals(size: number, allow: (doc: number) => boolean): number[] {
  const docs: number[] = [];
  for (let doc = 0; doc < size; doc += 1) if (allow(doc)) docs.push(doc);
  return docs;
}

function nearestSql(table: string): string {
  return `SELECT doc, 1 - (embedding <=> $1::vector) AS score FROM ${table}
    ORDER BY embedding <=> $1::vector LIMIT $2`;
}

function filteredSql(table: string): string {
  return `SELECT doc, 1 - (embedding <=> $1::vector) AS score FROM ${table}
    WHERE doc = ANY($3::int[]) ORDER BY embedding <=> $1::vector LIMIT $2`;
}

/** The rows are taken out first, so that no graph is asked. */
function exactSql(table: string): string {
  return `WITH chosen AS MATERIALIZED (SELECT doc, embedding FROM ${table} WHERE doc = ANY($3::int[]))
    SELECT doc, 1 - (embedding <=> $1::vector) AS score FROM chosen ORDER BY score DESC, doc LIMIT $2`;
}

function readOnly(): CasebookError {
  const rule =
    'the index in the database is changed by `casebook ingest`, not by addDocuments or delete';
  return new CasebookError('invalid_input', rule);
}
