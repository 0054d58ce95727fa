import type { Span } from './book.ts';

/** A passage in the language of an edition, beside the book's own words. */
export interface ParallelText {
  /** English name of the unit, and the heading of the section, a line each. */
  heading: string;
  /** Its sentences, one space between them; what the edition lacks stands as in the book. */
  text: string;
  /** Each sentence: where it stands in `Book.text`, and where in `text`. */
  sentences: { book: Span; here: Span }[];
}
