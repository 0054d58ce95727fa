import { Document, type DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { maximalMarginalRelevance } from '@langchain/core/utils/math';
import { VectorStore, type MaxMarginalRelevanceSearchOptions } from '@langchain/core/vectorstores';
import { CasebookError } from '../../errors.ts';
import { assertK } from './assertK.ts';
import type { NearestOptions } from './exactScan.ts';
import type { Scored } from './topK.ts';
import type { UnitVectors } from './unitVectors.ts';

/** What a store stands on. */
export interface PassageVectors {
  vectors: UnitVectors;
  /** The document behind an ordinal, made when asked for; default: a document without text. */
  documentOf?: ((doc: number) => DocumentInterface) | undefined;
}

/** A filter of the LangChain side: which documents count. */
export type DocumentFilter = (document: DocumentInterface) => boolean;

/**
 * Vectors of passages: `nearest` for casebook, which knows passages by ordinal, and the methods of a
 * LangChain vector store for any chain. Scores are cosines, from -1 to 1, best first, on both sides.
 * A filter that throws makes the search reject with what it threw.
 */
export abstract class PassageVectorStore extends VectorStore {
  declare FilterType: DocumentFilter;
  /** How it searches. */
  abstract readonly kind: 'exact' | 'hnsw';
  protected readonly vectors: UnitVectors;
  readonly #documentOf: (doc: number) => DocumentInterface;
  readonly #added = new Map<number, DocumentInterface>();

  constructor(embeddings: EmbeddingsInterface, { vectors, documentOf }: PassageVectors) {
    super(embeddings, {});
    this.vectors = vectors;
    this.#documentOf = documentOf ?? (() => new Document({ pageContent: '' }));
  }

  /** Number of vectors. */
  get size(): number {
    return this.vectors.size;
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
    return query === null ? [] : this.search(query, { k: Math.min(k, this.size), allow });
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
    const allow = filter && ((doc: number) => filter(this.#document(doc)));
    const found = await this.nearest(query, k, allow);
    return found.map(({ doc, score }) => [this.#document(doc), score]);
  }

  /** LangChain: documents that are near to the question and unlike each other. */
  override async maxMarginalRelevanceSearch(
    query: string,
    { k, fetchK = 20, lambda = 0.5, filter }: MaxMarginalRelevanceSearchOptions<DocumentFilter>,
  ): Promise<DocumentInterface[]> {
    const vector = await this.embeddings.embedQuery(query);
    const allow = filter && ((doc: number) => filter(this.#document(doc)));
    const found = await this.nearest(vector, Math.max(k, fetchK), allow);
    const rows = found.map(({ doc }) => Array.from(this.vectorOf(doc)));
    const chosen = maximalMarginalRelevance(vector, rows, lambda, k);
    return chosen.map((i) => this.#document(found[i]!.doc));
  }

  /**
   * LangChain: adds vectors and their documents behind the last ones.
   *
   * @returns their ordinals as strings
   * @throws CasebookError `invalid_input` when the two lists differ in length, `model_failed` for a bad vector.
   */
  override async addVectors(
    vectors: number[][],
    documents: DocumentInterface[],
  ): Promise<string[]> {
    if (vectors.length !== documents.length) {
      const value = `${vectors.length} vectors, ${documents.length} documents`;
      throw new CasebookError(
        'invalid_input',
        `each document needs one vector: current value is ${value}`,
      );
    }
    if (vectors.length === 0) return [];
    const first = this.vectors.append(vectors);
    documents.forEach((document, i) => this.#added.set(first + i, document));
    await this.extend(first);
    return documents.map((_, i) => String(first + i));
  }

  /** LangChain: embeds documents and adds them. */
  override async addDocuments(documents: DocumentInterface[]): Promise<string[]> {
    const texts = documents.map((document) => document.pageContent);
    return this.addVectors(await this.embeddings.embedDocuments(texts), documents);
  }

  #document(doc: number): DocumentInterface {
    return this.#added.get(doc) ?? this.#documentOf(doc);
  }
}
