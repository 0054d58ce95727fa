import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestHandler } from 'express';
import { CasebookError } from '../errors.ts';

/** How many questions are answered, and how many wait. */
export interface TurnsOptions {
  /** Under way at the same time, at least 1. */
  atOnce: number;
  /** Waiting, at most; what comes beyond it is refused. */
  most: number;
}

interface Waiting {
  begin: () => void;
  refuse: (reason: unknown) => void;
}

const connection = new AsyncLocalStorage<object>();

/** Where what is asked outside of a request waits. */
const NOBODY = {};

/** Questions in turn: each connection has one at a time begun, whoever asked more waits longer. */
export class Turns {
  /** By connection, the next one first; none is empty. */
  private readonly queues = new Map<object, Waiting[]>();
  private waiting = 0;
  private running = 0;

  constructor(private readonly options: TurnsOptions) {}

  /** Whether one more would be refused. */
  get isFull(): boolean {
    return this.waiting >= this.options.most;
  }

  /** What is asked in a request is of its connection. */
  readonly follow: RequestHandler = (request, _response, next) => {
    connection.run(request.socket, next);
  };

  /** Refuses a question before its body is read where it could only wait beyond the bound. */
  readonly refuseWhenFull: RequestHandler = (_request, _response, next) => {
    if (this.isFull) throw this.full();
    next();
  };

  /**
   * Does some work in its turn.
   *
   * @throws CasebookError `busy` where too much waits; the signal's reason when it is aborted before its turn.
   */
  async run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.running >= this.options.atOnce || this.waiting > 0) await this.wait(signal);
    else this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.beginNext();
    }
  }

  /** Refuses everything that waits: there is no time left for it. */
  stop(): void {
    const late = [...this.queues.values()].flat();
    for (const one of late) one.refuse(new CasebookError('busy', 'the server stops: ask again'));
  }

  private wait(signal: AbortSignal | undefined): Promise<void> {
    if (this.isFull) throw this.full();
    const key = connection.getStore() ?? NOBODY;
    return new Promise((resolve, reject) => {
      const one: Waiting = {
        begin: () => {
          signal?.removeEventListener('abort', leave);
          this.remove(key, one);
          this.running += 1;
          resolve();
        },
        refuse: (reason) => {
          signal?.removeEventListener('abort', leave);
          this.remove(key, one);
          reject(reason as Error);
        },
      };
      const leave = (): void => one.refuse(signal!.reason);
      signal?.addEventListener('abort', leave, { once: true });
      this.waiting += 1;
      const own = this.queues.get(key);
      if (own === undefined) this.queues.set(key, [one]);
      else own.push(one);
      if (signal?.aborted === true) leave();
    });
  }

  private remove(key: object, one: Waiting): void {
    const own = this.queues.get(key)!;
    own.splice(own.indexOf(one), 1);
    this.waiting -= 1;
    this.queues.delete(key);
    // the others of a connection wait until each other connection has had its turn
    if (own.length > 0) this.queues.set(key, own);
  }

  private beginNext(): void {
    const [first] = this.queues.values();
    if (first !== undefined && this.running < this.options.atOnce) first[0]!.begin();
  }

  private full(): CasebookError {
    const rule = `at most ${this.options.most} questions wait for an answer (QUEUE)`;
    return new CasebookError('busy', `${rule}: ask again after the time in Retry-After`);
  }
}
