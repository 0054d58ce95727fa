import { CasebookError } from '../errors.ts';

/** What some work may take in all: the time runs while something is held, from the first time on. */
export class Deadline {
  /** Aborted when the time is over, and when the caller's is. */
  readonly signal: AbortSignal;
  private readonly late = new AbortController();
  private left: number;

  /** @param ms default without bound */
  constructor(
    private readonly ms = Infinity,
    caller?: AbortSignal,
  ) {
    this.left = ms;
    this.signal =
      caller === undefined ? this.late.signal : AbortSignal.any([caller, this.late.signal]);
  }

  /**
   * The outcome of work, which is told by `signal` to stop but not waited for when the time is over.
   *
   * @throws CasebookError `timed_out`; the reason of the caller's signal.
   */
  async hold<T>(work: Promise<T>): Promise<T> {
    const started = performance.now();
    const timer = Number.isFinite(this.left)
      ? setTimeout(() => this.late.abort(this.fault()), Math.max(0, this.left))
      : undefined;
    let leave!: () => void;
    const over = new Promise<never>((_, reject) => {
      leave = () => reject(this.signal.reason as Error);
      if (this.signal.aborted) leave();
      else this.signal.addEventListener('abort', leave, { once: true });
    });
    try {
      return await Promise.race([over, work]);
    } finally {
      clearTimeout(timer);
      this.signal.removeEventListener('abort', leave);
      this.left -= performance.now() - started;
    }
  }

  private fault(): CasebookError {
    const rule = `an answer is found within ${this.ms / 1000} seconds (ANSWER_DEADLINE)`;
    return new CasebookError('timed_out', `${rule}: this one was not; ask it in fewer words`);
  }
}
