import type { Place } from './answer.ts';
import type { FilePage, PageBasis, Passage, Span } from './book.ts';

/** A book in a list of books. */
export interface BookSummary {
  id: string;
  title: string;
  titleEn: string | null;
  publisher: string | null;
  date: string | null;
  entries: number;
  withText: number;
  pages: Record<PageBasis, number>;
}

/** A case in the table of contents. */
export interface ContentsEntry {
  case: string;
  number: number;
  title: string;
  unit: string;
  unitEn: string;
  /** Null where no page is known. */
  firstPage: number | null;
  lastPage: number | null;
  hasText: boolean;
  sections: { number: number; heading: string; page: number | null }[];
}

/** The table of contents of a book. */
export interface ContentsView {
  book: string;
  title: string;
  /** What is printed before it (title page, foreword), a paragraph a line; empty where nothing is. */
  front: string;
  parts: { number: number; label: string; title: string; entries: ContentsEntry[] }[];
}

/** A printed page with its text, of all cases that stand on it; `start` and `end` are offsets in the book's text. */
export interface PageView {
  book: string;
  number: number;
  basis: PageBasis;
  /** The case it begins with. */
  case: string;
  unit: string;
  caseTitle: string;
  text: string;
  start: number;
  end: number;
  /** Numbers of the pages before and behind it whose text is held. */
  previous: number | null;
  next: number | null;
  /** The page as the book's file counts it (PDF); null where the format has no pages of its own. */
  file: FilePage | null;
}

/** Where a section stands: case id, and its number within the case (0: the text above the first heading). */
export interface SectionAddress {
  case: string;
  section: number;
}

/** A section with its text, by which a book without pages is read; `start` and `end` are offsets in the book's text. */
export interface SectionView extends SectionAddress {
  book: string;
  unit: string;
  caseTitle: string;
  heading: string | null;
  /** With its heading. */
  text: string;
  start: number;
  end: number;
  /** The sections before and behind it. */
  previous: SectionAddress | null;
  next: SectionAddress | null;
}

/** A passage with its text and where it stands. */
export interface PassageView extends Passage {
  text: string;
  unit: string;
  caseTitle: string;
  sectionHeading: string | null;
}

/** Words to be found in the books as they stand there. */
export interface FindRequest {
  words: string;
  /** Without it, all books. */
  book?: string | undefined;
  /** How many places at most are told, 1 to 500. Default 200. */
  limit?: number | undefined;
  /** How many are passed over first. Default 0. */
  offset?: number | undefined;
}

/** A place where they stand; `start` and `end` are offsets in the book's text. */
export interface WordsAt extends Place, Span {
  book: string;
  case: string;
  unit: string;
  caseTitle: string;
  section: string | null;
  /** Of the section within its case; 0 above the first heading. */
  sectionNumber: number;
  /** The words themselves, and what stands on either side of them in their section. */
  before: string;
  words: string;
  after: string;
}

/** Where words stand, in the order of the books. */
export interface FoundWords {
  /** All of them, however many are told. */
  count: number;
  /** The books that have some. */
  books: { book: string; count: number }[];
  found: WordsAt[];
}
