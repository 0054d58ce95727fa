import type { Citation } from './answer.ts';
import type { PriorTurn } from './conversation.ts';
import type { SearchFilter } from './search.ts';

/** A question and how it is to be answered. */
export interface AskRequest {
  question: string;
  conversationId?: string | undefined;
  /** Whose the conversation is (`ConversationStore.of`), 1 to 256 characters; without one the operator's. */
  reader?: string | undefined;
  /** Earlier turns, oldest first, where no conversation is kept under the id; questions as typed or made whole. */
  history?: readonly PriorTurn[] | undefined;
  /** False: neither question nor answer joins the conversations kept. */
  keep?: boolean | undefined;
  filter?: SearchFilter | undefined;
  /** True: the answer carries what was weighed for it. */
  evidence?: boolean | undefined;
  /** `auto` (the default): in the words of the model where there is one. */
  mode?: 'auto' | 'extractive' | 'generated' | undefined;
}

/** What happens on the way to an answer. */
export type AnswerEvent =
  | { type: 'status'; stage: 'searching' | 'reading' | 'writing' | 'checking'; detail?: string }
  /** Everything an extractive answer cites, before its text. */
  | { type: 'sources'; citations: Citation[] }
  /** Sent before the delta whose text carries its marker. */
  | { type: 'citation'; citation: Citation }
  /** The deltas so far, joined, are the text so far: all of it checked. */
  | { type: 'delta'; text: string }
  /** What was streamed is void: the answer starts again from nothing. */
  | { type: 'reset'; reason: string };

export interface AskOptions {
  signal?: AbortSignal | undefined;
  /** Awaited, so that a slow reader slows the answer down instead of filling memory. */
  onEvent?: ((event: AnswerEvent) => void | Promise<void>) | undefined;
}
