import type { Citation, Support } from './answer.ts';
import type { SearchFilter } from './search.ts';

/** A text to be checked against the books. */
export interface CheckRequest {
  /** 1 to 20,000 characters, Chinese or English; Markdown is read as text. */
  text: string;
  filter?: SearchFilter | undefined;
}

/** Beside the support of an answer's sentence: `contradicted`, the book says otherwise; `noClaim`, nothing to look up. */
export type DraftSupport = Support | 'contradicted' | 'noClaim';

/** One sentence of a text under check. */
export interface CheckedSentence {
  text: string;
  /** Offsets in the text that was given. */
  start: number;
  end: number;
  support: DraftSupport;
  /** Why it is not supported, with what the book has instead where it says otherwise. */
  reason?: string;
  /** Numbers of the citations it rests on; empty where it rests on nothing. */
  citations: number[];
  /** The words of the books nearest to it, where nothing supports it. */
  nearest?: Omit<Citation, 'n'>;
}

/** A text, sentence by sentence, with what it rests on. */
export interface CheckedText {
  sentences: CheckedSentence[];
  citations: Citation[];
}
