import type { Span } from './book.ts';

/** What a reader is given of a passage. */
export interface PassageToRead {
  /** What stands above it and is no part of it: unit and section heading, a line each; may be empty. */
  heading: string;
  /** The passage as it stands in the book. */
  text: string;
}

/** How a reader reads one passage for one question. */
export interface Reading {
  /** Probability that the passage answers the question, 0 to 1. */
  answers: number;
  /** The words that answer, in UTF-16 offsets of the passage's text; null where the text is empty. */
  span: Span | null;
  /** How likely the answer lies within [start, end) of the passage's text, 0 to 1: of all places in the passage, given that it answers. */
  within: (span: Span) => number;
}

/**
 * What a text asks for, as numbers: texts that ask alike lie near one another, whatever they ask about.
 *
 * @throws the signal's reason when it is aborted; CasebookError `model_failed` when the model fails.
 */
export type Encoder = (
  text: string,
  options?: { signal?: AbortSignal | undefined },
) => Promise<Float32Array>;

/**
 * Reads a question with each of several passages; the readings come in the order of the passages.
 *
 * @throws the signal's reason when it is aborted.
 */
export type Reader = (
  question: string,
  passages: readonly PassageToRead[],
  options?: { signal?: AbortSignal | undefined },
) => Promise<Reading[]>;
