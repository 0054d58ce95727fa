import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { ServerResponse } from 'node:http';
import type { Behaviour } from './fakeOpenaiServer.ts';

type Delta = Record<string, unknown>;

/** How a text is streamed: `size` characters a piece (default 7), `everyMs` of silence before each (default 0). */
export interface Pace {
  size?: number;
  everyMs?: number;
}

const PLACE = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: 'm' };
const USAGE = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
const DONE = 'data: [DONE]\n\n';

function open(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
}

function event(data: unknown): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

function chunk(delta: Delta, finish: string | null = null): string {
  return event({ ...PLACE, choices: [{ index: 0, delta, finish_reason: finish }] });
}

function pieces(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
}

/** Streams as OpenAI does: a role first, then pieces, the finish reason, usage without choices, [DONE]. */
export function says(text: string, { size = 7, everyMs = 0 }: Pace = {}): Behaviour {
  return async (response, { body }) => {
    if (body.stream !== true) return saysWhole(response, text);
    open(response);
    response.write(chunk({ role: 'assistant', content: '', refusal: null }));
    for (const content of pieces(text, size)) {
      if (everyMs > 0) await wait(everyMs);
      if (response.destroyed) return;
      response.write(chunk({ content }));
    }
    response.end(`${chunk({}, 'stop')}${event({ ...PLACE, choices: [], usage: USAGE })}${DONE}`);
  };
}

/** To a request that does not ask for a stream. */
function saysWhole(response: ServerResponse, content: string): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const choice = { index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' };
  const data = { ...PLACE, object: 'chat.completion', choices: [choice], usage: USAGE };
  response.end(JSON.stringify(data));
}

/** As Ollama: the role in every piece, thinking in `reasoning`, the finish with a last empty piece, no usage. */
export function saysLikeOllama(text: string, thinking = ''): Behaviour {
  return (response) => {
    open(response);
    const role = 'assistant';
    for (const reasoning of pieces(thinking, 3)) {
      response.write(chunk({ role, content: '', reasoning }));
    }
    for (const content of pieces(text, 3)) response.write(chunk({ role, content }));
    response.end(chunk({ role, content: '' }, 'stop') + DONE);
  };
}

/** As vLLM and DeepSeek with a reasoning model: thinking in a field of its own, comments to keep alive. */
export function saysAfterReasoning(thinking: string, text: string): Behaviour {
  return (response) => {
    open(response);
    response.write(': keep-alive\n\n');
    response.write(chunk({ role: 'assistant', content: '' }));
    for (const reasoning_content of pieces(thinking, 7)) {
      response.write(chunk({ reasoning_content, content: null }));
    }
    for (const content of pieces(text, 7)) response.write(chunk({ content }));
    const last = { index: 0, delta: { content: '' }, logprobs: null, finish_reason: 'stop' };
    response.end(event({ ...PLACE, choices: [{ ...last, stop_reason: null }] }) + DONE);
  };
}

/** As llama.cpp's server: content null with the role, timings beside the finish, and here without [DONE]. */
export function saysLikeLlamaCpp(text: string): Behaviour {
  return (response) => {
    open(response);
    response.write(chunk({ role: 'assistant', content: null }));
    for (const content of pieces(text, 2)) response.write(chunk({ content }));
    const choices = [{ finish_reason: 'stop', index: 0, delta: {} }];
    response.end(event({ choices, ...PLACE, usage: USAGE, timings: { prompt_n: 1 } }));
  };
}

/** An error before anything was said. */
export function failsWith(status: number, headers: Record<string, string> = {}): Behaviour {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message: 'sk-secret: no', type: 'x', code: 'x' } }));
  };
}

/** No answer at all, not even headers. */
export const staysSilent: Behaviour = () => undefined;

/** A role and, where one is given, a first piece, then nothing. */
export function fallsSilentAfter(text: string): Behaviour {
  return (response) => {
    open(response);
    response.write(chunk({ role: 'assistant', content: '' }));
    if (text !== '') response.write(chunk({ content: text }));
  };
}

/** The connection breaks within an answer, or, where the text is empty, before its first word. */
export function breaksAfter(text: string): Behaviour {
  return async (response) => {
    open(response);
    if (text !== '') response.write(chunk({ content: text }));
    response.write('data: {"id":"x","choices":[{"delta":{"con');
    await wait(20);
    response.destroy();
  };
}

/** An error told as an event of the stream, behind a text where one is given. */
export function reportsError(error: unknown, { after = '' } = {}): Behaviour {
  return (response) => {
    open(response);
    if (after !== '') response.write(chunk({ content: after }));
    response.end(event({ error }));
  };
}

/** The stream ends properly, the answer does not. */
export function endsEarlyAfter(text: string, finish: string | null = null): Behaviour {
  return (response) => {
    open(response);
    response.write(chunk({ content: text }));
    response.end(finish === null ? '' : chunk({}, finish) + DONE);
  };
}

/** Raw bytes as the stream's body. */
export function sendsRaw(...bytes: (string | Uint8Array)[]): Behaviour {
  return (response) => {
    open(response);
    for (const one of bytes) response.write(one);
    response.end();
  };
}

/** An answer whose text is not UTF-8. */
export const sendsBrokenUtf8: Behaviour = sendsRaw(
  'data: {"choices":[{"index":0,"delta":{"content":"学',
  Uint8Array.of(0xff, 0xe5, 0xad),
  `"},"finish_reason":null}]}\n\n${chunk({}, 'stop')}${DONE}`,
);

/** An answer of so many characters, in pieces of 64,000; stops when the client leaves. */
export function saysEndlessly(characters: number): Behaviour {
  return async (response, { closed }) => {
    open(response);
    const piece = chunk({ content: '学'.repeat(64_000) });
    for (let sent = 0; sent < characters && !response.destroyed; sent += 64_000) {
      if (!response.write(piece)) await Promise.race([once(response, 'drain'), closed]);
    }
    if (!response.destroyed) response.end(chunk({}, 'stop') + DONE);
  };
}

/** Embeds texts: `vectorOf` gives the vector of each. */
export function embeds(vectorOf: (text: string) => readonly number[]): Behaviour {
  return (response, { body }) => {
    const texts = typeof body.input === 'string' ? [body.input] : (body.input ?? []);
    const data = texts.map((text, index) => ({
      object: 'embedding',
      index,
      embedding: vectorOf(text),
    }));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ object: 'list', model: body.model, data, usage: USAGE }));
  };
}
