import type { Answer } from '../../types.ts';
import { fileCitation, markedCitations } from './annotations.ts';
import { contentOf, extrasOf } from './openaiReply.ts';
import type { ResponsesRequest } from './responsesRequest.ts';
import { tokensOf } from './tokensOf.ts';

type Json = Record<string, unknown>;

/** What a response and its events share. */
export interface ResponseHead {
  /** Behind `resp_` and `msg_`. */
  key: string;
  /** Seconds since 1970. */
  created: number;
  request: ResponsesRequest;
}

/** An answer with what its message says below it. */
export interface Said {
  answer: Answer;
  references: string;
  /** Titles of the books by id. */
  titles: ReadonlyMap<string, string>;
}

/** A response that is under way. */
export function openResponse({ key, created, request }: ResponseHead): Json {
  const { model, previous, store, metadata } = request;
  return {
    id: `resp_${key}`,
    object: 'response',
    created_at: created,
    status: 'in_progress',
    background: false,
    error: null,
    incomplete_details: null,
    instructions: null,
    max_output_tokens: null,
    metadata,
    model,
    output: [],
    parallel_tool_calls: true,
    previous_response_id: previous,
    reasoning: { effort: null, summary: null },
    store,
    temperature: null,
    text: { format: { type: 'text' } },
    tool_choice: 'auto',
    tools: [],
    top_p: null,
    truncation: 'disabled',
    usage: null,
    user: null,
  };
}

/** A response that is whole. `text`: what was streamed; without it the answer and its references. */
export function closedResponse(head: ResponseHead, said: Said, text?: string): Json {
  const message = messageOf(head, said, text);
  const [input, output] = [tokensOf(head.request.question), tokensOf(message.content[0].text)];
  return {
    ...openResponse(head),
    status: 'completed',
    output: [message],
    usage: {
      input_tokens: input,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: input + output,
    },
    casebook: extrasOf(said.answer),
  };
}

/** A response that failed. */
export function failedResponse(head: ResponseHead, error: { code: string; message: string }): Json {
  return { ...openResponse(head), status: 'failed', error };
}

/** The message of a response, or of a response under way: without content. */
export function messageHead({ key }: ResponseHead): Json {
  const id = `msg_${key}`;
  return { type: 'message', id, status: 'in_progress', role: 'assistant', content: [] };
}

/** An `output_text`. Where the answer began again in a stream, its markers stand behind what was void. */
export function outputText(
  { answer, references, titles }: Said,
  text = contentOf(answer, references),
): { type: 'output_text'; text: string; annotations: Json[]; logprobs: never[] } {
  const shift = Math.max(0, text.lastIndexOf(answer.text));
  const annotations = markedCitations(answer).map(({ citation, start, end }) =>
    fileCitation({ citation, start: start + shift, end: end + shift }, titles),
  );
  return { type: 'output_text', text, annotations, logprobs: [] };
}

function messageOf(
  head: ResponseHead,
  said: Said,
  text?: string,
): Json & { content: [ReturnType<typeof outputText>] } {
  return { ...messageHead(head), status: 'completed', content: [outputText(said, text)] };
}
