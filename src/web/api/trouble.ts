/** What can keep the page from an answer, as a reader is told of it. */
export type TroubleKind =
  | 'gone' // the server cannot be reached
  | 'limited' // too many requests
  | 'noIndex' // no book has been read yet
  | 'unauthorized' // the server wants a key
  | 'cut' // the stream ended before the answer did
  | 'refused'; // the server says why: `message`

/** A request that failed. */
export class Trouble extends Error {
  readonly kind: TroubleKind;
  /** Seconds until it is worth trying again, where the server said. */
  readonly retryAfter: number | null;

  constructor(kind: TroubleKind, message = '', retryAfter: number | null = null) {
    super(message);
    this.name = 'Trouble';
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

const KINDS: Record<string, TroubleKind> = {
  rate_limited: 'limited',
  no_index: 'noIndex',
  unauthorized: 'unauthorized',
};

/** The trouble an error body `{ error: { code, message } }` stands for. */
export function troubleOf(
  error: { code: string; message: string },
  retryAfter: number | null = null,
): Trouble {
  return new Trouble(KINDS[error.code] ?? 'refused', error.message, retryAfter);
}

/** Any error as a trouble: one that is none already means that the server was not reached. */
export function asTrouble(error: unknown): Trouble {
  return error instanceof Trouble ? error : new Trouble('gone', String(error));
}
