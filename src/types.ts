/**
 * The nouns of casebook. Units of measure are stated here and only here:
 * - a page is the number printed in the book, from 1;
 * - an offset is a count of UTF-16 units from 0 into `Book.text`; a span is half open, [start, end);
 * - a score is higher for a better match and is comparable only within one ranking.
 */

export type * from './types/book.ts';
export type * from './types/edition.ts';
export type * from './types/parallelText.ts';
export type * from './types/search.ts';
export type * from './types/answer.ts';
export type * from './types/conversation.ts';
export type * from './types/catalogue.ts';
export type * from './types/ask.ts';
export type * from './types/check.ts';
export type * from './types/upload.ts';
export type * from './types/reading.ts';
export type * from './types/intent.ts';
export type * from './types/note.ts';
