import { AsyncLocalStorage } from 'node:async_hooks';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { CasebookError } from '../errors.ts';

/** What a question waits for its vector, in ms; without it the words alone are searched. */
export const MOST_WAIT_MS = 5_000;

/** An embedder that failed is not asked again sooner than this, in ms. */
const PAUSE_MS = 5_000;

/** What is asked to see whether the embedder is back. */
const PROBE = 'probe';

/** Times of a `QuestionEmbedder`, and who is told. */
export interface QuestionEmbedderOptions {
  /** Names the embedder in notices. */
  id: string;
  /** Default: `MOST_WAIT_MS`. */
  mostWaitMs?: number;
  /** Default: 5,000. */
  pauseMs?: number;
  /** Told when the embedder begins to fail, not of each question. */
  onFault?: ((fault: CasebookError) => void) | undefined;
}

/**
 * Vectors of questions from an embedder that may be away: a question that gets none in time is searched by its words alone. While
 * the embedder is away no question waits for it; after a pause it is asked beside what goes on, and counts again when it answers.
 */
export class QuestionEmbedder {
  private why: string | null = null;
  private askedAt = -Infinity;
  /** The work under way, and whether a question in it went without its vector. */
  private readonly work = new AsyncLocalStorage<{ isWithout: boolean }>();

  constructor(
    private readonly embeddings: Pick<EmbeddingsInterface, 'embedQuery'>,
    private readonly options: QuestionEmbedderOptions,
  ) {}

  /** The vector of a question; null while the embedder is away. */
  async embedQuery(text: string): Promise<number[] | null> {
    if (this.why === null) {
      const vector = await this.vectorOf(text);
      if (vector !== null) return vector;
    } else this.lookAgain();
    const work = this.work.getStore();
    if (work !== undefined) work.isWithout = true;
    return null;
  }

  /** Why questions are searched by their words alone; null where they are not. Asking after it also sees whether that is over. */
  notice(): string | null {
    if (this.why === null) return null;
    this.lookAgain();
    return `questions are searched by their words alone: the embedder ${this.options.id} ${this.why}`;
  }

  /** Runs work so that `isWithout` tells, within it, whether a question of this work went without its vector. */
  noting<T>(work: () => Promise<T>): Promise<T> {
    return this.work.run({ isWithout: false }, work);
  }

  get isWithout(): boolean {
    return this.work.getStore()?.isWithout ?? false;
  }

  private lookAgain(): void {
    const { pauseMs = PAUSE_MS } = this.options;
    if (performance.now() - this.askedAt >= pauseMs) void this.vectorOf(PROBE);
  }

  /** Null where none comes in time. One that comes late says that the embedder is back. */
  private async vectorOf(text: string): Promise<number[] | null> {
    const { mostWaitMs = MOST_WAIT_MS } = this.options;
    this.askedAt = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => {
        this.goneAway(`did not answer within ${mostWaitMs / 1000} s`);
        resolve(null);
      }, mostWaitMs);
    });
    const asked = this.embeddings.embedQuery(text).then(
      (vector) => {
        this.why = null;
        return vector;
      },
      (error: unknown) => {
        this.goneAway(reasonOf(error));
        return null;
      },
    );
    return Promise.race([asked, late]).finally(() => clearTimeout(timer));
  }

  private goneAway(why: string): void {
    const isNew = this.why === null;
    this.why = why;
    this.askedAt = performance.now();
    const { id, onFault } = this.options;
    if (isNew) onFault?.(new CasebookError('model_failed', `the embedder ${id} ${why}`));
  }
}

/** Without what the server wrote: that may repeat a key. */
function reasonOf(error: unknown): string {
  const cause = error instanceof CasebookError ? error.cause : error;
  if (cause === undefined) return `failed (${(error as CasebookError).message})`;
  const { status } = cause as { status?: unknown };
  return typeof status === 'number' ? `answers with ${status}` : 'cannot be reached';
}
