import type { Book, CaseStudy, Section, Span } from '../types.ts';

/** Words of the book to be cited: a span of one section. */
export interface Excerpt extends Span {
  book: Book;
  study: CaseStudy;
  section: Section;
  passage: string | null;
}
