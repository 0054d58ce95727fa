import { ChatOpenAICompletions } from '@langchain/openai';
import type { BaseMessageChunk } from '@langchain/core/messages';
import type { OpenAI } from 'openai';
import { textOf } from './modelChunk.ts';

/**
 * Chat completions of any OpenAI-compatible server. Content in blocks becomes plain text: LangChain would drop it,
 * with a line on standard output for every chunk.
 */
export class PlainCompletions extends ChatOpenAICompletions {
  protected override _convertCompletionsDeltaToBaseMessageChunk(
    delta: Record<string, unknown>,
    chunk: OpenAI.Chat.Completions.ChatCompletionChunk,
    role?: OpenAI.Chat.ChatCompletionRole,
  ): BaseMessageChunk {
    const plain = { ...delta, content: textOf(delta.content) };
    return super._convertCompletionsDeltaToBaseMessageChunk(plain, chunk, role);
  }
}
