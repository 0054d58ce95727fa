import type { Span } from './book.ts';

/** A book in another language, sentence by sentence; the book itself stays the authority. */
export interface Edition {
  /** Of the form of its file. */
  version: 1;
  language: 'en';
  /** What a reader is told it is. */
  label: string;
  /** Who or what made it. */
  translator: string;
  /** Lines a second reader read, and those changed by that; null where there was none. */
  secondReader: { read: number; changed: number } | null;
  /** Terms that are always said alike. */
  glossary: { zh: string; en: string }[];
  /** By `sentenceKey` of a sentence, title, unit or heading of the book. */
  sentences: Record<string, string>;
}

/** How much of a book an edition has. */
export interface EditionShare {
  /** Sentences and headings of the book's text. */
  sentences: number;
  translated: number;
}

/** A passage in the language of an edition, beside the book's own words. */
export interface ParallelText {
  /** English name of the unit, and the heading of the section, a line each. */
  heading: string;
  /** Its sentences, one space between them; what the edition lacks stands as in the book. */
  text: string;
  /** Each sentence: where it stands in `Book.text`, and where in `text`. */
  sentences: { book: Span; here: Span }[];
}
