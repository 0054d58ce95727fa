import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { buildHnswFile } from './buildHnswFile.ts';
import { documentsOf } from './documentsOf.ts';
import { exactScan, type NearestOptions } from './exactScan.ts';
import { defaultHnswOptions, loadHnsw, type HnswIndex } from './hnswModule.ts';
import type { HnswModule, HnswOptions } from './hnswModule.ts';
import { TopK, type Scored } from './topK.ts';
import { UnitVectors } from './unitVectors.ts';
import { PassageVectorStore, type PassageVectors } from './vectorStore.ts';

/** A filtered search asks the graph for this many times k before it scans the allowed rows instead. */
const FILTER_OVERSAMPLING = 4;
/** Points added in one go: about 20 ms at 100,000 vectors, then others get their turn. */
const POINTS_A_SLICE = 8;

/** The addon, and how to use it. */
export interface HnswSetup {
  addon: HnswModule;
  /** Default: `defaultHnswOptions`. */
  options?: HnswOptions | undefined;
}

/**
 * A vector store over a graph (HNSW): finds nearly always what the exact scan finds, in a time that hardly
 * grows. Scores are computed again from the vectors, so both stores give the same numbers.
 *
 * Filters are never given to native code: an exception there ends the process, and a rare filter would
 * walk the whole graph. The graph is asked for more than k; where too few of them are allowed (or the
 * graph has parts it cannot reach), the allowed rows are scanned, which is exact and costs little just then.
 */
export class HnswVectorStore extends PassageVectorStore {
  override readonly kind = 'hnsw';
  readonly #addon: HnswModule;
  readonly #options: HnswOptions;
  #index: HnswIndex | null = null;
  /** Rows that the graph holds or leaves out on purpose; the ones behind are still being added. */
  #indexed = 0;
  #capacity = 0;
  #adding: Promise<void> = Promise.resolve();

  constructor(embeddings: EmbeddingsInterface, passages: PassageVectors, setup: HnswSetup) {
    super(embeddings, passages);
    this.#addon = setup.addon;
    this.#options = setup.options ?? defaultHnswOptions;
  }

  /**
   * Opens a graph that `buildHnswFile` wrote from these very vectors.
   *
   * The addon crashes on, or reads out of bounds in, a damaged file: check the file before.
   *
   * @throws Error when the file cannot be read or holds another number of vectors.
   */
  static async open(
    embeddings: EmbeddingsInterface,
    passages: PassageVectors,
    { path, ...setup }: HnswSetup & { path: string },
  ): Promise<HnswVectorStore> {
    const store = new HnswVectorStore(embeddings, passages, setup);
    const { size, dimensions, blank } = passages.vectors;
    const index = new setup.addon.HierarchicalNSW('cosine', dimensions);
    await index.readIndex(path);
    if (index.getCurrentCount() !== size - blank.size) {
      throw new Error(`${path} holds ${index.getCurrentCount()} vectors, not ${size - blank.size}`);
    }
    store.#use(index, size);
    return store;
  }

  /**
   * LangChain: embeds documents into a new store; the graph is built in a worker thread.
   *
   * @throws Error when the addon is not installed: use `ExactVectorStore` then.
   */
  static override async fromDocuments(
    given: DocumentInterface[],
    embeddings: EmbeddingsInterface,
  ): Promise<HnswVectorStore> {
    const addon = await loadHnsw();
    if (!addon) throw new Error('hnswlib-node is not installed');
    // of two with one id the later stays, as in addDocuments
    const documents = [...new Map(given.map((one, i) => [one.id ?? i, one])).values()];
    const vectors = new UnitVectors();
    const texts = documents.map((document) => document.pageContent);
    vectors.append(await embeddings.embedDocuments(texts));
    const passages = { vectors, documentOf: (doc: number) => documents[doc]! };
    if (vectors.size === 0) return new HnswVectorStore(embeddings, passages, { addon });
    const folder = await mkdtemp(join(tmpdir(), 'casebook-hnsw-'));
    try {
      const path = join(folder, 'vectors.hnsw');
      await buildHnswFile(vectors, { path });
      return await HnswVectorStore.open(embeddings, passages, { addon, path });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** LangChain: embeds texts into a new store; `metadatas`: one for each of them, or one for all. */
  static override async fromTexts(
    texts: string[],
    metadatas: object[] | object,
    embeddings: EmbeddingsInterface,
  ): Promise<HnswVectorStore> {
    return HnswVectorStore.fromDocuments(documentsOf(texts, metadatas), embeddings);
  }

  /** LangChain: the name of this kind of store. */
  override _vectorstoreType(): string {
    return 'casebook-hnsw';
  }

  protected override search(query: Float32Array, { k, allow }: NearestOptions): Scored[] {
    const wanted = allow ? Math.min(k * FILTER_OVERSAMPLING, this.vectors.size) : k;
    const best = new TopK(k);
    let found = 0;
    for (const doc of this.#candidates(query, wanted)) {
      if (allow && !allow(doc)) continue;
      best.offer(doc, this.vectors.cosine(doc, query));
      found++;
    }
    return found >= k ? best.take() : exactScan(this.vectors, query, { k, allow });
  }

  protected override extend(): Promise<void> {
    this.#adding = this.#adding.then(() => this.#addRows());
    return this.#adding;
  }

  /** None while rows are being added: the exact scan sees them all. */
  #candidates(query: Float32Array, k: number): number[] {
    if (!this.#index || this.#indexed < this.vectors.size) return [];
    return this.#index.searchKnn(Array.from(query), k).neighbors;
  }

  async #addRows(): Promise<void> {
    const { vectors } = this;
    const index = this.#index ?? this.#start();
    while (this.#indexed < vectors.size) {
      if (vectors.size > this.#capacity) {
        this.#capacity = vectors.size;
        index.resizeIndex(this.#capacity);
      }
      const end = Math.min(this.#indexed + POINTS_A_SLICE, vectors.size);
      for (; this.#indexed < end; this.#indexed++) {
        const blank = vectors.blank.has(this.#indexed);
        if (!blank) index.addPoint(Array.from(vectors.row(this.#indexed)), this.#indexed);
      }
      await breathe();
    }
  }

  #start(): HnswIndex {
    const index = new this.#addon.HierarchicalNSW('cosine', this.dimensions);
    index.initIndex({ ...this.#options, maxElements: this.vectors.size });
    this.#use(index, 0);
    return index;
  }

  #use(index: HnswIndex, indexed: number): void {
    index.setEf(this.#options.ef);
    this.#index = index;
    this.#indexed = indexed;
    this.#capacity = this.vectors.size;
  }
}
