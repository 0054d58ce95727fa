import { Embeddings, type EmbeddingsInterface } from '@langchain/core/embeddings';
import { CasebookError } from '../errors.ts';

/** What is expected of a model that somebody else runs. */
export interface CheckedEmbeddingsOptions {
  /** Names the model in errors. */
  id: string;
  /** Numbers of a vector; null = whatever the first answer has. */
  dimensions: number | null;
  /** Put before a question; some models were trained with one. Default: nothing. */
  queryPrefix?: string | undefined;
  /** Put before a passage. Default: nothing. */
  passagePrefix?: string | undefined;
}

/**
 * Embeddings whose every answer is checked: one vector a text, of the right length, of finite numbers. A
 * server that ignores the encoding it was asked for, or another model behind the same name, is noticed at
 * once and not by bad search results.
 */
export class CheckedEmbeddings extends Embeddings {
  readonly #inner: EmbeddingsInterface;
  readonly #options: CheckedEmbeddingsOptions;
  #dimensions: number | null;

  constructor(inner: EmbeddingsInterface, options: CheckedEmbeddingsOptions) {
    super({});
    this.#inner = inner;
    this.#options = options;
    this.#dimensions = options.dimensions;
  }

  /** @throws CasebookError `model_failed` */
  override async embedDocuments(texts: string[]): Promise<number[][]> {
    if (texts.length === 0) return [];
    const { passagePrefix = '' } = this.#options;
    const vectors = await this.#ask(() =>
      this.#inner.embedDocuments(texts.map((text) => passagePrefix + text)),
    );
    if (vectors.length !== texts.length) {
      throw this.#failure(`${texts.length} texts need as many vectors: got ${vectors.length}`);
    }
    for (const vector of vectors) this.#check(vector);
    return vectors;
  }

  /** @throws CasebookError `model_failed` */
  override async embedQuery(text: string): Promise<number[]> {
    const { queryPrefix = '' } = this.#options;
    const vector = await this.#ask(() => this.#inner.embedQuery(queryPrefix + text));
    this.#check(vector);
    return vector;
  }

  /**
   * How many numbers a vector has: as configured, or found out by embedding a word.
   *
   * @param indexed of an index that this model built: they count where the model does not answer now
   * @throws CasebookError `model_failed` when it does not answer and nothing else tells
   */
  async dimensions(indexed?: number): Promise<number> {
    if (this.#dimensions !== null) return this.#dimensions;
    // with nothing to fall back on it is waited for as patiently as for passages
    if (indexed === undefined) return (await this.embedDocuments(['dimensions']))[0]!.length;
    const vector = await this.embedQuery('dimensions').catch(() => null);
    return (this.#dimensions ??= vector?.length ?? indexed);
  }

  async #ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      // LangChain reads vector after vector without a look at how many came
      const why =
        error instanceof TypeError && error.message.includes('undefined')
          ? 'it answered with fewer vectors than texts'
          : firstLine(error);
      throw this.#failure(why, error);
    }
  }

  #check(vector: unknown): void {
    const isVector = Array.isArray(vector) && vector.length > 0 && vector.every(Number.isFinite);
    if (!isVector) throw this.#failure('a vector must be a list of finite numbers');
    this.#dimensions ??= vector.length;
    if (vector.length === this.#dimensions) return;
    const rule = `a vector must have ${this.#dimensions} dimensions`;
    throw this.#failure(`${rule}: got ${vector.length}`);
  }

  #failure(why: string, cause?: unknown): CasebookError {
    return new CasebookError('model_failed', `embedder ${this.#options.id}: ${why}`, { cause });
  }
}

/** LangChain puts links behind a message. */
function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!;
}
