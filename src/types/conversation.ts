import type { Answer } from './answer.ts';
import type { Span } from './book.ts';
import type { Intent } from './intent.ts';

/** What a reader thought of an answer. */
export interface Feedback {
  rating: 'up' | 'down';
  /** Empty where none was given. */
  comment: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** A question as it was typed, and its answer: citations travel inside the answer they belong to. */
export interface Turn {
  question: string;
  answer: Answer;
  /** ISO 8601, UTC. */
  at: string;
  feedback: Feedback | null;
  /** What was kept has been changed by a fault of the disk: nothing of it is shown, the answer says so. */
  damaged?: true;
}

/** A conversation without its turns, for a list. */
export interface ConversationSummary {
  id: string;
  /** The first question, unless a reader renamed it. */
  title: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  updatedAt: string;
  turns: number;
}

/** A conversation, turns in the order they were asked. */
export interface Conversation extends Omit<ConversationSummary, 'turns'> {
  turns: Turn[];
}

/** A link under which anybody it is given to may read a conversation, until it is taken back. */
export interface Share {
  /** 22 characters of base64url, random: who does not have it does not find the conversation. */
  id: string;
  /** Since when: ISO 8601, UTC. */
  at: string;
}

/** What a follow-up may lean on: an earlier question, made whole, and the units its answer named, in their order. */
export interface PriorTurn {
  asked: string;
  /** Full unit names. */
  units: string[];
  /** Where it is a follow-up said with the question it leaned on: that question. */
  stem?: string | undefined;
  /** What its answer left; absent where only the question is known. */
  slots?: TurnSlots | undefined;
}

/** Words of a book that an answer showed. */
export interface ShownWords extends Span {
  book: string;
  /** Case id. */
  case: string;
  unit: string;
}

/** One of several things that an answer set out. */
export interface ListedWords extends ShownWords {
  /** Where the next one begins; null for the last. */
  next: number | null;
}

/** What an answer left for a follow-up to take up. */
export interface TurnSlots {
  /** What was asked for; null where the answer does not tell. */
  intent: Intent | null;
  /** Cases it came to, in its order. */
  cases: { book: string; case: string; unit: string }[];
  /** It came from the table of contents. */
  ofContents: boolean;
  /** Words it set out one by one, in its order: what “the third” counts along. Empty where it set out none, or cases only. */
  items: ListedWords[];
  /** Words it cited, in its order. */
  cited: ShownWords[];
  /** The words that answered by themselves; '' where none were told. */
  words: string;
}
