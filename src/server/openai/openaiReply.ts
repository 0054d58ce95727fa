import type { Answer } from '../../types.ts';
import { tokensOf } from './tokensOf.ts';

/** What a chat completion and its chunks share. */
export interface ReplyHead {
  id: string;
  model: string;
  /** Seconds since 1970. */
  created: number;
}

/** The text of the message: below the answer what every client shows as plain text. */
export function contentOf(answer: Answer, references: string): string {
  return references === '' ? answer.text : `${answer.text}\n\n${references}`;
}

/** A whole chat completion: references in the message and, structured, in `citations`. */
export function completion(
  head: ReplyHead,
  answer: Answer,
  { references, prompt }: { references: string; prompt: string },
): Record<string, unknown> {
  const content = contentOf(answer, references);
  const message = { role: 'assistant', content, refusal: null, citations: answer.citations };
  return {
    ...head,
    object: 'chat.completion',
    choices: [{ index: 0, message, logprobs: null, finish_reason: 'stop' }],
    usage: usageOf(prompt, content),
    casebook: detailsOf(answer),
  };
}

/** One chunk of a streamed completion. */
export function chunk(
  head: ReplyHead,
  delta: Record<string, unknown>,
  rest: { finish?: 'stop'; casebook?: Record<string, unknown> } = {},
): Record<string, unknown> {
  const choice = { index: 0, delta, logprobs: null, finish_reason: rest.finish ?? null };
  return {
    ...head,
    object: 'chat.completion.chunk',
    choices: [choice],
    ...(rest.casebook === undefined ? {} : { casebook: rest.casebook }),
  };
}

/** The last chunk of clients that ask for usage has no choices. */
export function usageChunk(
  head: ReplyHead,
  prompt: string,
  content: string,
): Record<string, unknown> {
  return { ...head, object: 'chat.completion.chunk', choices: [], usage: usageOf(prompt, content) };
}

/** What casebook knows of an answer that is not kept: its ids would lead nowhere. */
export function detailsOf(answer: Answer): Record<string, unknown> {
  return without(answer, ['text', 'citations', 'id', 'conversationId']);
}

/** What casebook knows of an answer beyond its text and citations. */
export function extrasOf(answer: Answer): Record<string, unknown> {
  return without(answer, ['text', 'citations']);
}

function without(answer: Answer, told: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => !told.includes(name)));
}

/** An estimate, for clients that keep accounts: a token is about one Chinese character or four others. */
function usageOf(prompt: string, content: string): Record<string, number> {
  const [asked, said] = [tokensOf(prompt), tokensOf(content)];
  return { prompt_tokens: asked, completion_tokens: said, total_tokens: asked + said };
}
