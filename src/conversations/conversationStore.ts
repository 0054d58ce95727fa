import type { Conversation, ConversationSummary, Feedback, Note, Share, Turn } from '../types.ts';
import type { NoteBody, NoteRequest } from './notes.ts';

/**
 * The conversations of one reader, or all of them. What belongs to somebody else is for every method as if it were not there; only its id is taken.
 * Every method throws a CasebookError: `invalid_input` for what breaks `conversationLimits`, `busy` or `bad_store` where the file cannot be used.
 */
export interface KeptConversations {
  /**
   * Adds a turn; a conversation not known yet begins with it, titled by its question. Throws `invalid_input` where the id is another reader's.
   */
  append(conversationId: string, turn: Omit<Turn, 'feedback'>): void;
  /** Whether a conversation of this id may be begun or continued: another reader's may not. */
  isOpen(id: string): boolean;
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
  /** The link under which others may read a conversation, made where there is none yet; null where there is no such conversation. */
  share(id: string): Share | null;
  /** The link there is; null where there is none. */
  shareOf(id: string): Share | null;
  /** Takes the link back: it leads nowhere from now on. False where there was none. */
  unshare(id: string): boolean;
  /** Keeps an answer or words of a page. */
  addNote(note: NoteBody): Note;
  /** Newest first; `count`: of all that hold the words. */
  notes(request?: NoteRequest): { notes: Note[]; count: number };
  /** False where there was none. */
  deleteNote(id: string): boolean;
}

/**
 * Conversations and what readers thought of their answers, kept over restarts. Its own methods are the operator's, who sees those of all
 * readers; what is appended by them belongs to no reader.
 */
export interface ConversationStore extends KeptConversations {
  /** What a person should know: a damaged file put aside, or why nothing outlives the process. */
  readonly notices: readonly string[];
  /** Those of a reader, named by 1 to 256 characters; see `createIdentify` for who that is. */
  of(reader: string): KeptConversations;
  /** Gives a reader what was kept before readers were told apart, once; returns how many conversations that were. */
  adopt(reader: string): number;
  /** The conversation a link leads to, without what its reader thought of the answers; null where it leads nowhere, or no longer. */
  shared(share: string): Conversation | null;
  close(): void;
}
