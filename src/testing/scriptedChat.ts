import type { Chat, ChatMessage } from '../models/chat.ts';

/** What the double does with one request: stream a text, fail, or decide by what it was sent. */
export type ScriptedReply = string | Error | ((messages: readonly ChatMessage[]) => string);

/** A chat model that answers from a script and remembers what it was sent. */
export interface ScriptedChat extends Chat {
  requests: ChatMessage[][];
}

/** Characters of a streamed piece. */
const PIECE = 5;

/** Takes the replies in turn; `failAfter` breaks a reply off with an error once that many characters were streamed. */
export function createScriptedChat(
  replies: readonly ScriptedReply[],
  { failAfter }: { failAfter?: { characters: number; error: Error } } = {},
): ScriptedChat {
  const requests: ChatMessage[][] = [];
  return {
    id: 'test:scripted',
    requests,
    async *stream(messages, { signal } = {}) {
      const reply = replies[requests.length];
      requests.push([...messages]);
      if (reply === undefined) throw new Error('the script has no further reply');
      if (reply instanceof Error) throw reply;
      const text = typeof reply === 'function' ? reply(messages) : reply;
      for (let at = 0; at < text.length; at += PIECE) {
        await Promise.resolve();
        signal?.throwIfAborted();
        if (failAfter !== undefined && at >= failAfter.characters) throw failAfter.error;
        yield text.slice(at, at + PIECE);
      }
    },
  };
}
