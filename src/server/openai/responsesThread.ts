import { randomUUID } from 'node:crypto';
import type { AskRequest } from '../../casebook.ts';
import type { KeptConversations } from '../../conversations/conversationStore.ts';
import { priorTurns } from '../../conversations/priorTurns.ts';
import { InputError } from '../http/inputError.ts';
import type { Turn } from '../../types.ts';
import { openaiHistory } from './openaiHistory.ts';
import type { ResponsesRequest } from './responsesRequest.ts';

/** Where a question stands in a conversation, and what it may lean on. */
export interface Thread {
  ask: Pick<AskRequest, 'conversationId' | 'history'>;
  /** What stands behind `resp_` and `msg_`: the conversation, and which of its turns this will be. */
  key: string;
}

/** A turn that is kept, and all before it. */
interface Kept {
  conversationId: string;
  turns: readonly Turn[];
  isLast: boolean;
}

const KEY = /^(?:resp|msg)_([A-Za-z0-9_-]{1,64})_([1-9][0-9]{0,6})$/u;

/**
 * Finds what a question continues: the response named, else the last answer of ours among the items. One that is the last of its
 * conversation is continued there; an earlier one is the beginning of a conversation of its own. Else the items are the history.
 *
 * @throws InputError where a response or a message that is named is not kept here.
 */
export function findThread(
  { previous, before, store: isKept }: ResponsesRequest,
  { conversations, unitNames }: { conversations: KeptConversations; unitNames: readonly string[] },
): Thread {
  const last = before.findLast(({ role }) => role === 'assistant');
  const kept =
    previous === null
      ? keptTurn(conversations, last?.id ?? '')
      : (keptTurn(conversations, previous) ?? refuse('previous_response_id', previous));
  if (kept === null) {
    const lost = before.find(({ id, text, role }) => role === 'assistant' && id !== null && !text);
    if (lost !== undefined) refuse('input', lost.id ?? '');
    return begin(openaiHistory(before, unitNames));
  }
  const { conversationId, turns, isLast } = kept;
  if (isLast && isKept) {
    return { ask: { conversationId }, key: `${conversationId}_${turns.length + 1}` };
  }
  return begin(priorTurns(turns));
}

function begin(history: NonNullable<AskRequest['history']>): Thread {
  const conversationId = randomUUID();
  return { ask: { conversationId, history }, key: `${conversationId}_1` };
}

function keptTurn(conversations: KeptConversations, name: string): Kept | null {
  const [, conversationId, turn] = KEY.exec(name) ?? [];
  if (conversationId === undefined) return null;
  const all = conversations.get(conversationId)?.turns ?? [];
  const turns = all.slice(0, Number(turn));
  if (turns.length < Number(turn)) return null;
  return { conversationId, turns, isLast: turns.length === all.length };
}

function refuse(param: string, name: string): never {
  const rule = 'only what was answered here, and stored, can be continued';
  throw new InputError(`${rule}: current value is ${name.slice(0, 80)}`, [param]);
}
