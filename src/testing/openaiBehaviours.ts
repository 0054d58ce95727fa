import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { ServerResponse } from 'node:http';
import type { Behaviour } from './fakeOpenaiServer.ts';

type Delta = Record<string, unknown>;

function open(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
}

function chunk(delta: Delta, finish: string | null = null): string {
  const choice = { index: 0, delta, finish_reason: finish };
  const data = {
    id: 'x',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'm',
    choices: [choice],
  };
  return `data: ${JSON.stringify(data)}\n\n`;
}

const USAGE =
  'data: {"id":"x","object":"chat.completion.chunk","created":1,"model":"m","choices":[],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}\n\n';

function pieces(text: string, size = 7): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
}

/** Streams as OpenAI does: a role first, then pieces, the finish reason, usage, [DONE]. */
export function says(text: string, { everyMs = 0 } = {}): Behaviour {
  return async (response) => {
    open(response);
    response.write(chunk({ role: 'assistant', content: '' }));
    for (const content of pieces(text)) {
      if (everyMs > 0) await wait(everyMs);
      if (response.destroyed) return;
      response.write(chunk({ content }));
    }
    response.end(`${chunk({}, 'stop')}${USAGE}data: [DONE]\n\n`);
  };
}

/** As Ollama: role and content in every piece, the finish reason with the last one, no usage. */
export function saysLikeOllama(text: string): Behaviour {
  return (response) => {
    open(response);
    const all = pieces(text, 3);
    all.forEach((content, at) =>
      response.write(chunk({ role: 'assistant', content }, at === all.length - 1 ? 'stop' : null)),
    );
    response.end('data: [DONE]\n\n');
  };
}

/** As vLLM and DeepSeek with a reasoning model: the thinking in a field of its own, comments to keep alive. */
export function saysAfterReasoning(thinking: string, text: string): Behaviour {
  return (response) => {
    open(response);
    response.write(': keep-alive\n\n');
    for (const reasoning_content of pieces(thinking)) {
      response.write(chunk({ reasoning_content, content: null }));
    }
    for (const content of pieces(text)) response.write(chunk({ content }));
    response.end(`${chunk({ content: '' }, 'stop')}data: [DONE]\n\n`);
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

/** A first piece, then nothing. */
export function fallsSilentAfter(text: string): Behaviour {
  return (response) => {
    open(response);
    response.write(chunk({ content: text }));
  };
}

/** The connection breaks within an answer. */
export function breaksAfter(text: string): Behaviour {
  return async (response) => {
    open(response);
    response.write(chunk({ content: text }));
    response.write('data: {"id":"x","choices":[{"delta":{"con');
    await wait(20);
    response.destroy();
  };
}

/** The stream ends properly, the answer does not. */
export function endsEarlyAfter(text: string, finish: string | null = null): Behaviour {
  return (response) => {
    open(response);
    response.write(chunk({ content: text }));
    response.end(finish === null ? '' : `${chunk({}, finish)}data: [DONE]\n\n`);
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
  'data: {"id":"x","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"学',
  Uint8Array.of(0xff, 0xe5, 0xad),
  `"},"finish_reason":null}]}\n\n${chunk({}, 'stop')}data: [DONE]\n\n`,
);

/** An answer of so many characters, in pieces of 64,000; stops when the client leaves. */
export function saysEndlessly(characters: number): Behaviour {
  return async (response, { closed }) => {
    open(response);
    const piece = chunk({ content: '学'.repeat(64_000) });
    for (let sent = 0; sent < characters && !response.destroyed; sent += 64_000) {
      if (!response.write(piece)) await Promise.race([once(response, 'drain'), closed]);
    }
    if (!response.destroyed) response.end(`${chunk({}, 'stop')}data: [DONE]\n\n`);
  };
}
