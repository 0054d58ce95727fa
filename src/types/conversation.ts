import type { Answer } from './answer.ts';

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

/** What a follow-up may lean on: an earlier question, made whole, and the units its answer named, in their order. */
export interface PriorTurn {
  asked: string;
  /** Full unit names. */
  units: string[];
  /** Where it is a follow-up said with the question it leaned on: that question. */
  stem?: string | undefined;
}
