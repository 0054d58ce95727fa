import { Document, type DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { maximalMarginalRelevance } from '@langchain/core/utils/math';
import { VectorStore, type MaxMarginalRelevanceSearchOptions } from '@langchain/core/vectorstores';
import { CasebookError } from '../../errors.ts';
import { assertK } from './assertK.ts';
import { matchFilter, type DocumentFilter } from './documentFilter.ts';
import type { NearestOptions } from './exactScan.ts';
import type { Scored } from './topK.ts';
import type { UnitVectors } from './unitVectors.ts';

/** What a store stands on. */
export interface PassageVectors {
  vectors: UnitVectors;
  /** The document behind an ordinal, made when asked for; default: a document without text. */
  documentOf?: ((doc: number) => DocumentInterface) | undefined;
}

/** Which documents are to go: those of these ids, or those a filter finds. */
export interface DeleteOptions {
  ids?: readonly string[];
  filter?: DocumentFilter;
}

/**
 * Vectors of passages: `nearest` for casebook, which knows passages by ordinal, and the methods of a
 * LangChain vector store for any chain. Scores are cosines, from -1 to 1, best first, on both sides.
 * A filter that throws makes the search reject with what it threw. What is deleted is not found again; its room is given back with
 * the store.
 */
export abstract class PassageVectorStore extends VectorStore {
  declare FilterType: DocumentFilter;
  /** How it searches. */
  abstract readonly kind: 'exact' | 'hnsw';
  protected readonly vectors: UnitVectors;
  readonly #documentOf: (doc: number) => DocumentInterface;
  readonly #added = new Map<number, DocumentInterface>();
  readonly #deleted = new Set<number>();
  /** Ordinals by id; made when first asked for. */
  #ordinals: Map<string, number> | null = null;

  constructor(embeddings: EmbeddingsInterface, { vectors, documentOf }: PassageVectors) {
    super(embeddings, {});
    this.vectors = vectors;
    this.#documentOf = documentOf ?? (() => new Document({ pageContent: '' }));
  }

  /** Number of vectors that can be found. */
  get size(): number {
    return this.vectors.size - this.#deleted.size;
  }

  /** Components of a vector; 0 while the store is empty and was given none. */
  get dimensions(): number {
    return this.vectors.dimensions;
  }

  /** The unit vector of a passage, so that an unchanged passage need not be embedded again; a view. */
  vectorOf(doc: number): Float32Array {
    return this.vectors.row(doc);
  }

  /**
   * The passages nearest to a vector, best first: at most k, fewer where the store or `allow` holds fewer,
   * none for a vector of zeros.
   *
   * @throws CasebookError `invalid_input` for a k below 1, another number of dimensions, NaN or infinity.
   */
  async nearest(
    vector: ArrayLike<number>,
    k: number,
    allow?: (doc: number) => boolean,
  ): Promise<Scored[]> {
    assertK(k);
    if (this.size === 0) return [];
    const query = this.vectors.unitQuery(vector);
    if (query === null) return [];
    const gone = this.#deleted;
    const isLive = (doc: number) => !gone.has(doc) && (allow === undefined || allow(doc));
    const options = { k: Math.min(k, this.size), allow: gone.size === 0 ? allow : isLive };
    return this.search(query, options);
  }

  /** The search itself, for a unit query. */
  protected abstract search(query: Float32Array, options: NearestOptions): Scored[];

  /** Called when rows from `first` on were added to `vectors`. */
  protected abstract extend(first: number): Promise<void>;

  /** LangChain: the documents nearest to a vector, with their cosines. */
  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: DocumentFilter,
  ): Promise<[DocumentInterface, number][]> {
    const found = await this.nearest(query, k, this.#allowed(filter));
    return found.map(({ doc, score }) => [this.#document(doc), score]);
  }

  /** LangChain: documents that are near to the question and unlike each other. */
  override async maxMarginalRelevanceSearch(
    query: string,
    { k, fetchK = 20, lambda = 0.5, filter }: MaxMarginalRelevanceSearchOptions<DocumentFilter>,
  ): Promise<DocumentInterface[]> {
    const vector = await this.embeddings.embedQuery(query);
    const found = await this.nearest(vector, Math.max(k, fetchK), this.#allowed(filter));
    const rows = found.map(({ doc }) => Array.from(this.vectorOf(doc)));
    const chosen = maximalMarginalRelevance(vector, rows, lambda, k);
    return chosen.map((i) => this.#document(found[i]!.doc));
  }

  /**
   * LangChain: adds vectors and their documents behind the last ones. An id that is there already gives its place to the new
   * document.
   *
   * @returns their ids: those of `ids`, else those the documents bear, else their ordinals
   * @throws CasebookError `invalid_input` when the lists differ in length, `model_failed` for a bad vector.
   */
  override async addVectors(
    vectors: number[][],
    documents: DocumentInterface[],
    { ids }: { ids?: string[] } = {},
  ): Promise<string[]> {
    assertSameLength('vector', vectors, documents);
    if (ids !== undefined) assertSameLength('id', ids, documents);
    if (vectors.length === 0) return [];
    const ordinals = this.#ordinalsById();
    const first = this.vectors.append(vectors);
    const given = documents.map((document, i) => {
      const id = ids?.[i] ?? document.id ?? String(first + i);
      const old = ordinals.get(id);
      if (old !== undefined) this.#remove(old);
      this.#added.set(first + i, new Document({ ...document, id }));
      ordinals.set(id, first + i);
      return id;
    });
    await this.extend(first);
    return given;
  }

  /** LangChain: embeds documents and adds them. */
  override async addDocuments(
    documents: DocumentInterface[],
    options: { ids?: string[] } = {},
  ): Promise<string[]> {
    const texts = documents.map((document) => document.pageContent);
    return this.addVectors(await this.embeddings.embedDocuments(texts), documents, options);
  }

  /**
   * LangChain: takes documents out, by id or by what a filter finds. Ids that are not there are passed over.
   *
   * @throws CasebookError `invalid_input` where neither is given: nothing is deleted by a slip.
   */
  override async delete({ ids, filter }: DeleteOptions = {}): Promise<void> {
    if (ids === undefined && filter === undefined) {
      throw new CasebookError('invalid_input', 'delete needs ids or a filter: neither is given');
    }
    const ordinals = this.#ordinalsById();
    const matches = filter === undefined ? () => true : matchFilter(filter);
    for (const id of ids ?? [...ordinals.keys()]) {
      const doc = ordinals.get(id);
      if (doc === undefined || !matches(this.#document(doc))) continue;
      this.#remove(doc);
      ordinals.delete(id);
    }
  }

  #remove(doc: number): void {
    this.#deleted.add(doc);
    this.#added.delete(doc);
  }

  #ordinalsById(): Map<string, number> {
    if (this.#ordinals !== null) return this.#ordinals;
    this.#ordinals = new Map();
    for (let doc = 0; doc < this.vectors.size; doc++)
      this.#ordinals.set(this.#document(doc).id!, doc);
    return this.#ordinals;
  }

  #allowed(filter: DocumentFilter | undefined): ((doc: number) => boolean) | undefined {
    if (filter === undefined) return undefined;
    const matches = matchFilter(filter);
    return (doc) => matches(this.#document(doc));
  }

  /** Every document has an id: its own, or its ordinal. */
  #document(doc: number): DocumentInterface {
    const document = this.#added.get(doc) ?? this.#documentOf(doc);
    return document.id === undefined ? new Document({ ...document, id: String(doc) }) : document;
  }
}

function assertSameLength(
  what: string,
  list: readonly unknown[],
  documents: readonly unknown[],
): void {
  if (list.length === documents.length) return;
  const value = `${list.length} ${what}s, ${documents.length} documents`;
  const rule = `each document needs one ${what}`;
  throw new CasebookError('invalid_input', `${rule}: current value is ${value}`);
}
