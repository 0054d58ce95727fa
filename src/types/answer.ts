import type { Language, PageRange, Span } from './book.ts';
import type { Intent } from './intent.ts';
import type { SearchFilter } from './search.ts';

/** `answered` in full, `partial`, or one of the two honest refusals. */
export type AnswerStatus = 'answered' | 'partial' | 'text_not_held' | 'not_in_book';

/** `verbatim`: the words stand there as quoted; `supported`: checked against the cited pages; `unsupported`: not found there. */
export type Support = 'verbatim' | 'supported' | 'unsupported';

/** `citations`: numbers of the citations it rests on. */
export interface AnswerSentence {
  text: string;
  citations: number[];
  support: Support;
  /** Why it is unsupported; absent where it is not. */
  reason?: string;
}

/** A citation in the language of the answer, where that is not the book's; the quote stays the authority. */
export interface Translation {
  language: Language;
  /** Of the quote; empty where that is. */
  text: string;
  unit: string;
  /** Null where they have none. */
  caseTitle: string | null;
  section: string | null;
  by: 'edition' | 'model';
  /** `verbatim`: the words of the edition for this very quote. */
  support: Support;
}

/** Where words stand: their pages, or in a book without pages section and paragraph. */
export interface Place {
  /** Null where no page is known. */
  pages: PageRange | null;
  /** Heading of the section; null above the first one. */
  section?: string | null | undefined;
  /** From 1 within the section; only where there are no pages. */
  paragraph?: number | undefined;
  /** What is printed on pages beside the count: `iii`, `iii–iv`, `2-1`; only where `pages` is null. */
  pageLabel?: string | undefined;
}

export interface Citation extends Place {
  /** From 1, in the order of first use. */
  n: number;
  book: string;
  unit: string;
  /** Case id. */
  case: string;
  caseTitle: string;
  section: string | null;
  /** Exactly `Book.text.slice(start, end)`. Empty for a citation of the table of contents. */
  quote: string;
  start: number;
  end: number;
  /** Passage id; null for a citation of the table of contents. */
  passage: string | null;
  /** Only in English answers, where the book has these words in English. */
  translation?: Translation | undefined;
  /** Only on answers that are read again later: what it cites is no longer as it was. */
  stale?: Staleness | undefined;
}

/** Why a citation no longer holds: its book or case is gone, its words are, or they stand on other pages. */
export interface Staleness {
  reason: 'book_removed' | 'text_changed' | 'page_changed';
  /** Where its words stand now. */
  pages?: PageRange | undefined;
}

/** The ledger of a question put to every unit in turn. */
export interface Coverage {
  /** Cases whose text was searched. */
  scanned: number;
  /** Cases the question concerned, with or without text. */
  total: number;
  found: { unit: string; pages: PageRange | null }[];
  notFound: string[];
  notHeld: { unit: string; page: number | null }[];
}

/** What was looked at, for every answer; for a refusal, the proof. */
export interface Searched {
  passages: number;
  units: number;
  nearest?: Place & {
    unit: string;
    caseTitle: string;
    quote: string;
    passage: string;
    /** As of a citation. */
    translation?: Translation | undefined;
  };
  /** The embedder was away: passages were looked for by their words, without vectors. */
  wordsAlone?: true;
  /** Words of the question that stand nowhere in what was searched. */
  missing?: string[];
}

/** How a question was understood. */
export interface AnswerPlan {
  /** The question that was answered: as typed, or a follow-up made whole. */
  asked: string;
  intent: Intent;
  /** Units it names, as printed in the contents. */
  units: string[];
}

/** What was weighed for an answer. */
export interface AnswerEvidence {
  /** What tells whether anything answers, and what each part adds to the log-odds of that. */
  features: { name: string; value: number; adds: number }[];
  /** The likeliest sentences, the best first, with what speaks for each; `odds`: log-odds that it is the one that answers. */
  sentences: {
    unit: string;
    pages: PageRange | null;
    quote: string;
    odds: number;
    features: { name: string; value: number }[];
  }[];
}

/** What was done to the text of a model before it became an answer. */
export interface Generation {
  /** `provider:model`. */
  model: string;
  /** Markers of passages that were never given to it. */
  removedMarkers: number;
  /** Sentences that passed the check in a second wording. */
  repaired: number;
  /** Sentences it took back when asked. */
  withdrawn: number;
}

/** The one form in which casebook answers, over HTTP, on the command line and to the evaluation. */
export interface Answer {
  id: string;
  conversationId: string;
  /** The question that was answered, where it is not the one typed: a follow-up made whole. */
  asked?: string;
  status: AnswerStatus;
  /**
   * Probability that the first sentence shown answers, 0 to 1, as the fitted weights have it (of a list: that the likeliest unit answers);
   * null where none were asked: answers from the contents, courtesy, an answer without the reader.
   */
  confidence: number | null;
  language: Language;
  mode: 'extractive' | 'generated';
  /**
   * The whole answer, with markers [n] behind the sentences they belong to; what could not be supported stands
   * between ~~ and ~~.
   */
  text: string;
  /** The words of `text` that answer by themselves, where the reader found them; `start` and `end` in `text`. */
  answer?: Span & { text: string };
  /** Why this is not the answer that was wanted, such as a model that failed: also the first line of the text. */
  notice?: string;
  /** What the reader should know beside the answer: which unit a short name was taken to mean. */
  notes: string[];
  sentences: AnswerSentence[];
  citations: Citation[];
  coverage?: Coverage;
  searched: Searched;
  /** What the asker limited the question to; absent where nothing was. */
  scope?: SearchFilter;
  /** For a refusal: the passage that came nearest, as it would be cited. It may not answer. */
  closest?: Citation;
  /** Absent on answers that were kept before it was told. */
  plan?: AnswerPlan;
  /** Only where it was asked for. */
  evidence?: AnswerEvidence;
  /** How a generated answer came about. */
  generation?: Generation;
  /** Milliseconds: until everything was looked up, until the answer was whole, and what checking took of that. */
  timings: { retrieveMs: number; answerMs: number; checkMs: number };
}

/** A citation as others write it, each ready to be pasted. */
export interface CitationForms {
  gbt7714: string;
  apa: string;
  chicago: string;
  bibtex: string;
  /** CSL-JSON, which programs for references turn into any other style. */
  csl: string;
}
