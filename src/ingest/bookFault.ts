/** An unexpected error at one book: the others are indexed without it. */
export class BookFault extends Error {
  /** `book`: its id. */
  constructor(
    readonly book: string,
    cause: unknown,
  ) {
    super(`book ${book}: ${reasonOf(cause)}`, { cause });
  }
}

/** What an unexpected error says, with its kind: `RangeError: Invalid array length`. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
