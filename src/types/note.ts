import type { Citation } from './answer.ts';

/** What a reader keeps of the books: an answer, or words of a page, with a comment. It lives on when its conversation is deleted or its book read again. */
export interface Note {
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  /** The reader's own words; empty where there are none. */
  comment: string;
  /** What was asked; null where words of a page are kept. */
  question: string | null;
  /** The answer, or the words of the page. */
  text: string;
  /** Of the answer, or of the words alone. */
  citations: Citation[];
  /** What was kept has been changed by a fault of the disk: nothing of it is shown. */
  damaged?: true;
}
