import { createHash } from 'node:crypto';
import { Embeddings } from '@langchain/core/embeddings';

/** What the double is to be. */
export interface HashEmbeddingsOptions {
  /** From 1 to 32. */
  dimensions: number;
}

/** Embeddings without meaning that keep a record: a text's vector is made from its hash. */
export class HashEmbeddings extends Embeddings {
  readonly id: string;
  readonly dimensions: number;
  /** Every batch that was embedded, in order; a question is a batch of one. */
  readonly batches: string[][] = [];

  constructor({ dimensions }: HashEmbeddingsOptions) {
    super({});
    this.dimensions = dimensions;
    this.id = `hash-${dimensions}`;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    this.batches.push(texts);
    return texts.map((text) => this.#embed(text));
  }

  override async embedQuery(text: string): Promise<number[]> {
    this.batches.push([text]);
    return this.#embed(text);
  }

  #embed(text: string): number[] {
    const bytes = createHash('sha256').update(text).digest();
    return Array.from({ length: this.dimensions }, (_, i) => bytes[i]! / 127.5 - 1);
  }
}

/** Creates the double. */
export function createHashEmbeddings(options: HashEmbeddingsOptions): HashEmbeddings {
  return new HashEmbeddings(options);
}
