import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { Casebook } from '../../casebook.ts';
import { createFakeCasebook, fakeAnswer } from '../../testing/fakeCasebook.ts';
import { createApp, type AppDeps } from '../app.ts';
import { createMetrics } from '../createMetrics.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

interface Served {
  url: string;
  /** Lines of the log. */
  logged: { level: number; msg: string }[];
}

async function serve(
  casebook: Casebook | null = createFakeCasebook(),
  { metrics, ...config }: Partial<AppDeps['config'] & Pick<AppDeps, 'metrics'>> = {},
): Promise<Served> {
  const logged: Served['logged'] = [];
  const write = (line: string): void => void logged.push(JSON.parse(line) as Served['logged'][0]);
  const logger = pino({ level: 'warn' }, { write });
  const settings = { apiKey: null, rateLimit: 0, trustProxy: 0, ...config };
  const deps = { casebook, config: settings, logger, problem: 'the index is damaged' };
  const app = createApp(metrics === undefined ? deps : { ...deps, metrics });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, logged };
}

const body = (more: object = {}): string =>
  JSON.stringify({ model: 'casebook', messages: [{ role: 'user', content: '如何？' }], ...more });

function post(url: string, sent = body()): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${url}/v1/chat/completions`, { method: 'POST', headers, body: sent });
}

interface Chunk {
  choices: { delta: { content?: string }; finish_reason: string | null }[];
  casebook?: { status: string };
  usage?: { prompt_tokens: number } | null;
}

interface Whole {
  choices: {
    message: {
      content: string;
      annotations: {
        url_citation: { start_index: number; end_index: number; url: string; title: string };
      }[];
    };
  }[];
}

const chunksOf = (text: string): Chunk[] =>
  [...text.matchAll(/^data: (\{.*)$/gmu)].map((match) => JSON.parse(match[1]!) as Chunk);
const contentOf = (text: string): string =>
  chunksOf(text)
    .map(({ choices }) => choices[0]?.delta.content ?? '')
    .join('');

/** A casebook whose answers come in these pieces. */
function saying(...pieces: string[]): Casebook {
  return createFakeCasebook({
    async ask(_request, options) {
      for (const text of pieces) await options?.onEvent?.({ type: 'delta', text });
      return { ...fakeAnswer, text: pieces.join(''), citations: [] };
    },
  });
}

describe('POST /v1/chat/completions', () => {
  it('passes on the mode a model stands for, and the turns before the question', async () => {
    const asked = createFakeCasebook();
    const messages = [
      { role: 'user', content: '谁？' },
      { role: 'assistant', content: '市统计局。' },
      { role: 'user', content: '为什么？' },
    ];
    await post((await serve(asked)).url, body({ model: 'casebook-extractive', messages }));
    expect(asked.asked).toEqual([
      {
        question: '为什么？',
        history: [{ asked: '谁？', units: ['市统计局'] }],
        keep: false,
        mode: 'extractive',
      },
    ]);
  });

  it('writes a role, the text, then the citations with the reason to stop, and [DONE]', async () => {
    const text = await (await post((await serve()).url, body({ stream: true }))).text();
    const chunks = chunksOf(text);
    expect(chunks[0]!.choices[0]!.delta).toEqual({ role: 'assistant', content: '' });
    expect(contentOf(text)).toBe(`${fakeAnswer.text}\n\n[1] 市统计局`);
    expect(chunks.map(({ choices }) => choices[0]!.finish_reason)).toEqual([
      ...chunks.slice(1).map(() => null),
      'stop',
    ]);
    expect(chunks.at(-1)).toMatchObject({
      choices: [{ delta: { citations: fakeAnswer.citations } }],
      casebook: { status: 'answered' },
    });
    expect(text).toMatch(/\n\ndata: \[DONE\]\n\n$/u);
  });

  it('annotates each marker with the address of its page', async () => {
    const { url } = await serve();
    const whole = (await (await post(url)).json()) as Whole;
    const { content, annotations } = whole.choices[0]!.message;
    const { start_index, end_index, ...page } = annotations[0]!.url_citation;
    expect(content.slice(start_index, end_index)).toBe('[1]');
    expect(page).toEqual({ url: `${url}/#/book/b/page/1`, title: '书 · 市统计局 · p. 1' });
    const text = await (await post(url, body({ stream: true }))).text();
    expect(chunksOf(text).at(-1)!.choices[0]!.delta).toMatchObject({ annotations });
  });

  it('tells usage in the last chunk alone, where it is wanted', async () => {
    const { url } = await serve();
    const asked = body({ stream: true, stream_options: { include_usage: true } });
    const chunks = chunksOf(await (await post(url, asked)).text());
    expect(chunks.slice(0, -1).map(({ usage }) => usage)).toEqual(chunks.slice(1).map(() => null));
    expect(chunks.at(-1)!.usage).toMatchObject({ prompt_tokens: 3 });
    expect(chunks.at(-1)!.choices).toEqual([]);
    const without = chunksOf(await (await post(url, body({ stream: true }))).text());
    expect(without.filter((chunk) => 'usage' in chunk)).toEqual([]);
  });

  it('does the tasks of clients, streamed or not, and asks the books nothing', async () => {
    const casebook = createFakeCasebook();
    const { url } = await serve(casebook);
    const content =
      '### Task:\nx\n### Output:\n{ "title": "x" }\n<chat_history>\nUSER: 如何？\n</chat_history>';
    const task = { messages: [{ role: 'user', content }] };
    const whole = (await (await post(url, body(task))).json()) as Whole;
    expect(whole.choices[0]!.message.content).toBe('{"title":"如何"}');
    const text = await (await post(url, body({ ...task, stream: true }))).text();
    expect(contentOf(text)).toBe('{"title":"如何"}');
    expect(text).toMatch(/"finish_reason":"stop"[\s\S]*data: \[DONE\]/u);
    expect(casebook.asked).toEqual([]);
  });

  it('keeps every character, even where a piece ends within one, and every event on its line', async () => {
    const { url } = await serve(saying('学\ud842', '\udfb7习', 'line\u2028\ndata: x\r\n\n'));
    const text = await (await post(url, body({ stream: true }))).text();
    expect(contentOf(text)).toBe('学𠮷习line\u2028\ndata: x\r\n\n');
  });

  it('waits for a slow reader instead of filling memory, and then sends it all', async () => {
    let sent = 0;
    const piece = '学'.repeat(5_000);
    const endless = createFakeCasebook({
      async ask(_request, options) {
        for (; sent < 1_000; sent += 1) await options?.onEvent?.({ type: 'delta', text: piece });
        return { ...fakeAnswer, citations: [] };
      },
    });
    const { url } = await serve(endless);
    const client = request(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    client.end(body({ stream: true }));
    const [response] = (await once(client, 'response')) as [IncomingMessage];
    response.pause();
    let before = -1;
    await expect
      .poll(() => [before, (before = sent)], { interval: 100, timeout: 10_000 })
      .toSatisfy(([earlier, now]: number[]) => now! > 0 && earlier === now);
    expect(sent).toBeLessThan(1_000);
    response.setEncoding('utf8');
    let text = '';
    for await (const part of response) text += part as string;
    expect(contentOf(text)).toHaveLength(1_000 * piece.length);
  });

  it('ends a broken stream with the error, not with [DONE], and logs the defect', async () => {
    const failing = createFakeCasebook({
      async ask(_request, options) {
        await options?.onEvent?.({ type: 'delta', text: '半句' });
        throw new Error('a defect with a secret');
      },
    });
    const { url, logged } = await serve(failing);
    const text = await (await post(url, body({ stream: true }))).text();
    expect(text).toMatch(/data: \{"error":\{.*"type":"server_error".*\}\}\n\n$/u);
    expect(text).toContain('半句');
    expect(text).not.toContain('secret');
    expect(text).not.toContain('[DONE]');
    await expect.poll(() => logged.map(({ msg }) => msg)).toEqual(['request failed']);
  });

  it('says a defect before the answer in the form of the protocol', async () => {
    const { url, logged } = await serve(
      createFakeCasebook({ ask: () => Promise.reject(new Error('a defect with a secret')) }),
    );
    const response = await post(url);
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      error: {
        message: 'something went wrong on our side',
        type: 'server_error',
        param: null,
        code: 'internal',
      },
    });
    expect(logged).toHaveLength(1);
  });

  it('takes a long conversation, up to 1 MB', async () => {
    const { url } = await serve();
    const long = (characters: number): string =>
      body({
        messages: [
          { role: 'assistant', content: 'x'.repeat(characters) },
          { role: 'user', content: '如何？' },
        ],
      });
    expect((await post(url, long(900_000))).status).toBe(200);
    const refused = await post(url, long(1_100_000));
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({
      error: {
        type: 'invalid_request_error',
        message: expect.stringMatching(/at most 1024 KB/u) as string,
      },
    });
  });
});

describe('/v1', () => {
  it.each<[string, string, RequestInit, number, string]>([
    ['another model', '/models/gpt-4', {}, 404, 'model_not_found'],
    ['a voice that is not there', '/models/casebook-generated', {}, 404, 'model_not_found'],
    ['another path', '/embeddings', { method: 'POST' }, 404, 'not_found'],
    ['another method', '/chat/completions', {}, 405, 'invalid_input'],
    ['no JSON', '/chat/completions', { method: 'POST', body: 'x' }, 415, 'invalid_input'],
    [
      'a foreign page',
      '/models',
      { method: 'POST', headers: { origin: 'http://x.example' } },
      403,
      'forbidden',
    ],
  ])('refuses %s in the form of the protocol', async (_what, path, init, status, code) => {
    const { url } = await serve();
    const response = await fetch(`${url}/v1${path}`, init);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      error: {
        type: 'invalid_request_error',
        code,
        param: code === 'model_not_found' ? 'model' : null,
      },
    });
  });

  it('wants the key, keeps to the rate, and says why it is not open, in that form', async () => {
    const get = async ({ url }: Served): Promise<[number, unknown]> => {
      const response = await fetch(`${url}/v1/models`);
      return [response.status, await response.json()];
    };
    const { url: busy } = await serve(undefined, { rateLimit: 1 });
    await get({ url: busy, logged: [] });
    expect(await get({ url: busy, logged: [] })).toMatchObject([
      429,
      { error: { type: 'requests', code: 'rate_limit_exceeded' } },
    ]);
    expect(await get(await serve(undefined, { apiKey: 'a-key' }))).toMatchObject([
      401,
      { error: { code: 'invalid_api_key' } },
    ]);
    expect(await get(await serve(null))).toMatchObject([
      503,
      { error: { type: 'server_error', code: 'no_index', message: 'the index is damaged' } },
    ]);
  });

  it('offers the voice of a model where there is one', async () => {
    const plain = createFakeCasebook();
    const readiness = (): ReturnType<Casebook['readiness']> => ({
      ...plain.readiness(),
      chat: 'openai:x',
    });
    const { url } = await serve({ ...plain, readiness });
    const { data } = (await (await fetch(`${url}/v1/models`)).json()) as { data: { id: string }[] };
    expect(data.map(({ id }) => id)).toEqual([
      'casebook',
      'casebook-extractive',
      'casebook-generated',
    ]);
    await post(url, body({ model: 'casebook-generated' }));
    expect(plain.asked[0]!.mode).toBe('generated');
  });
});

describe('GET /metrics', () => {
  it('shows requests by route and answers, behind the key, and nothing of what was asked', async () => {
    const metrics = createMetrics();
    const { url } = await serve(undefined, { metrics, apiKey: 'a-key' });
    const headers = { authorization: 'Bearer a-key', 'content-type': 'application/json' };
    await fetch(`${url}/v1/chat/completions`, { method: 'POST', headers, body: body() });
    await fetch(`${url}/api/books/secret/contents`, { headers });
    await fetch(`${url}/secret`);
    expect((await fetch(`${url}/metrics`)).status).toBe(401);
    const shown = async (): Promise<string> => (await fetch(`${url}/metrics`, { headers })).text();
    await expect.poll(shown).toContain('method="GET",route="other",status="404"');
    const text = await shown();
    for (const labels of [
      'method="POST",route="/v1/chat/completions",status="200"',
      'method="GET",route="/api/books/:book/contents",status="200"',
      'method="GET",route="/metrics",status="401"',
    ])
      expect(text).toContain(`casebook_http_request_seconds_count{${labels}} 1`);
    expect(text).not.toMatch(/secret|如何|市统计局/u);
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  });
});
