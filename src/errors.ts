/** What went wrong, for machines: the `code` of an HTTP error and of a command's `--json` output. */
export type ErrorCode =
  | 'invalid_input' // the caller's value breaks a rule
  | 'not_found' // the thing named does not exist
  | 'passage_changed' // what was cited is no longer in the book
  | 'bad_book' // a book file cannot be read
  | 'no_index' // nothing has been ingested yet
  | 'bad_index' // an index is damaged or was built by something else
  | 'bad_store' // the file of the conversations cannot be used
  | 'busy' // another process holds what is needed (the index folder, the file of the conversations), or too many ask
  | 'timed_out' // a question took longer than it may
  | 'model_failed'; // an embedder or chat model did not answer as it should

/**
 * An error that a person can act on: its message says the rule and the value, or what to run.
 * Anything else that is thrown is a defect of the program.
 */
export class CasebookError extends Error {
  readonly code: ErrorCode;
  /** The same request may go through later, with nothing changed by anybody here. */
  readonly isPassing: boolean = false;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CasebookError';
    this.code = code;
  }
}

/** How a chat model failed, for the log, the counters and the reader's notice. */
export type FaultKind =
  | 'unreachable' // no connection, or it broke before the first word
  | 'unauthorised' // 401, 403
  | 'rejected' // another 4xx: the request or the model's name is wrong
  | 'rate_limited' // 429 after every retry
  | 'server_error' // 5xx after every retry
  | 'timeout' // silence before or within the answer, or too long in all
  | 'cut' // the stream ended before the answer did
  | 'too_long' // more than an answer may have
  | 'garbled' // not UTF-8, not the protocol
  | 'empty' // nothing but white space
  | 'no_citations' // only markers, or no sentence that rests on a passage
  | 'wrong_language'; // not the language of the question

/** A chat model that did not answer as it should. The message holds no key and no text of the model. */
export class ModelFault extends CasebookError {
  readonly kind: FaultKind;

  constructor(kind: FaultKind, message: string, options?: ErrorOptions) {
    super('model_failed', message, options);
    this.name = 'ModelFault';
    this.kind = kind;
  }
}
