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

/** What a completion says beside the answer. */
interface Beside {
  references: string;
  annotations: Record<string, unknown>[];
  /** For the estimate of usage. */
  prompt: string;
}

/** A whole chat completion: references in the message and, structured, in `annotations` and `citations`. */
export function completion(
  head: ReplyHead,
  answer: Answer,
  { references, annotations, prompt }: Beside,
): Record<string, unknown> {
  const content = contentOf(answer, references);
  const { citations } = answer;
  const message = { role: 'assistant', content, refusal: null, annotations, citations };
  return {
    ...whole(head, message, usageOf(prompt, content)),
    casebook: detailsOf(answer),
  };
}

/** A whole chat completion that is no answer of the book: a title, tags. */
export function plainCompletion(head: ReplyHead, content: string): Record<string, unknown> {
  const message = { role: 'assistant', content, refusal: null, annotations: [], citations: [] };
  return whole(head, message, usageOf('', content));
}

function whole(
  head: ReplyHead,
  message: Record<string, unknown>,
  usage: Record<string, number>,
): Record<string, unknown> {
  const choices = [{ index: 0, message, logprobs: null, finish_reason: 'stop' }];
  return { ...head, object: 'chat.completion', choices, usage };
}

/** One chunk of a streamed completion. Where usage comes in the last one, the others say that it does not yet. */
export function chunk(
  head: ReplyHead,
  delta: Record<string, unknown>,
  rest: { finish?: 'stop'; casebook?: Record<string, unknown>; includeUsage?: boolean } = {},
): Record<string, unknown> {
  const choice = { index: 0, delta, logprobs: null, finish_reason: rest.finish ?? null };
  return {
    ...head,
    object: 'chat.completion.chunk',
    choices: [choice],
    ...(rest.includeUsage === true ? { usage: null } : {}),
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
