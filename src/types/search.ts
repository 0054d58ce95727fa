import type { Passage } from './book.ts';

/** Which part of the books to look at; a missing or empty list does not restrict. */
export interface SearchFilter {
  books?: string[];
  /** Full unit names. */
  units?: string[];
  /** Case ids. */
  cases?: string[];
  pages?: number[];
}

/** One passage found. */
export interface Hit {
  passage: Passage;
  text: string;
  unit: string;
  caseTitle: string;
  section: string | null;
  score: number;
  /** Where the score comes from. */
  why: HitTrace;
}

/** Ranks count from 1; null where that ranking did not find the passage. */
export interface HitTrace {
  lexicalRank: number | null;
  lexicalScore: number;
  vectorRank: number | null;
  vectorScore: number;
  /** Terms of the question found in the passage. */
  terms: string[];
}
