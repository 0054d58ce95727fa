/** What went wrong, for machines: the `code` of an HTTP error and of a command's `--json` output. */
export type ErrorCode =
  | 'invalid_input' // the caller's value breaks a rule
  | 'not_found' // the thing named does not exist
  | 'bad_book' // a book file cannot be read
  | 'no_index' // nothing has been ingested yet
  | 'bad_index' // an index is damaged or was built by something else
  | 'busy' // another ingest holds the index folder
  | 'model_failed'; // an embedder or chat model did not answer as it should

/**
 * An error that a person can act on: its message says the rule and the value, or what to run.
 * Anything else that is thrown is a defect of the program.
 */
export class CasebookError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CasebookError';
    this.code = code;
  }
}
