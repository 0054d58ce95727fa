import type { DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { documentsOf } from './documentsOf.ts';
import { exactScan, type NearestOptions } from './exactScan.ts';
import type { Scored } from './topK.ts';
import { UnitVectors } from './unitVectors.ts';
import { PassageVectorStore } from './vectorStore.ts';

/** A vector store that looks at every vector: always right, needs no addon; its time grows with its size. */
export class ExactVectorStore extends PassageVectorStore {
  override readonly kind = 'exact';

  /** LangChain: the name of this kind of store. */
  override _vectorstoreType(): string {
    return 'casebook-exact';
  }

  /** LangChain: embeds documents into a new store. */
  static override async fromDocuments(
    documents: DocumentInterface[],
    embeddings: EmbeddingsInterface,
  ): Promise<ExactVectorStore> {
    const store = new ExactVectorStore(embeddings, { vectors: new UnitVectors() });
    await store.addDocuments(documents);
    return store;
  }

  /** LangChain: embeds texts into a new store; `metadatas`: one for each of them, or one for all. */
  static override async fromTexts(
    texts: string[],
    metadatas: object[] | object,
    embeddings: EmbeddingsInterface,
  ): Promise<ExactVectorStore> {
    return ExactVectorStore.fromDocuments(documentsOf(texts, metadatas), embeddings);
  }

  protected override search(query: Float32Array, options: NearestOptions): Scored[] {
    return exactScan(this.vectors, query, options);
  }

  protected override async extend(): Promise<void> {
    // nothing to keep beside the vectors
  }
}
