import type { Conversation, ConversationSummary, Feedback, Turn } from '../types.ts';

/**
 * Conversations and what readers thought of their answers, kept over restarts. Every method throws a CasebookError:
 * `invalid_input` for what breaks `conversationLimits`, `busy` or `bad_store` where the file cannot be used.
 */
export interface ConversationStore {
  /** What a person should know: a damaged file put aside, or why nothing outlives the process. */
  readonly notices: readonly string[];
  /** Adds a turn; a conversation not known yet begins with it, titled by its question. */
  append(conversationId: string, turn: Omit<Turn, 'feedback'>): void;
  /** The last one spoken in first. Default: the first 50. */
  list(options?: { limit?: number; offset?: number }): ConversationSummary[];
  /** Null where there is none. */
  get(id: string): Conversation | null;
  /** The last turns, oldest first; empty where there is no such conversation. */
  recentTurns(id: string, most: number): Turn[];
  /** False where there is none. */
  rename(id: string, title: string): boolean;
  /** False where there was none. */
  delete(id: string): boolean;
  /** How many there were. */
  deleteAll(): number;
  /** Sets or replaces the feedback on an answer; null takes it back. False where there is no such answer. */
  rate(answerId: string, feedback: Omit<Feedback, 'at'> | null): boolean;
  close(): void;
}
