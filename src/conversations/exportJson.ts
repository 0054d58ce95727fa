import type { Conversation } from '../types.ts';
import { footnotesOf } from './footnotes.ts';

/** A conversation as JSON: everything that is kept, and `footnotes` with the numbers of the Markdown export. */
export function conversationToJson(conversation: Conversation): string {
  return JSON.stringify({ ...conversation, footnotes: footnotesOf(conversation) }, null, 2) + '\n';
}
