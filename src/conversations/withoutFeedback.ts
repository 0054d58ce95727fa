import type { Conversation } from '../types.ts';

/** A conversation as others may read it: what its reader thought of the answers is not for them. */
export function withoutFeedback(conversation: Conversation): Conversation {
  const turns = conversation.turns.map((turn) => ({ ...turn, feedback: null }));
  return { ...conversation, turns };
}
