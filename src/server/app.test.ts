import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { Casebook } from '../casebook.ts';
import { createFakeCasebook, fakeAnswer } from '../testing/fakeCasebook.ts';
import { createApp, type AppDeps } from './app.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(
  casebook: Casebook | null = createFakeCasebook(),
  config: Partial<AppDeps['config']> = {},
): Promise<string> {
  const logger = pino({ level: 'silent' });
  const settings = { apiKey: null, rateLimit: 0, trustProxy: 0, ...config };
  const server = createServer(
    createApp({ casebook, config: settings, logger, problem: 'no index' }),
  );
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Sent {
  status: number;
  body: { error: { code: string; message: string } };
  headers: Headers;
}

async function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Sent> {
  const response = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    body: (await response.json()) as Sent['body'],
    headers: response.headers,
  };
}

/** fetch() would not let a test set these headers. */
async function statusOf(url: string, headers: Record<string, string>): Promise<number> {
  const sent = httpRequest(url, { headers });
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode!;
}

describe('POST /api/chat', () => {
  it('answers as JSON', async () => {
    const casebook = createFakeCasebook();
    const url = await serve(casebook);
    const filter = { units: ['市统计局'], pages: [1] };
    const { status, body } = await post(url, { question: '如何？', conversationId: 'c-9', filter });
    expect(status).toBe(200);
    expect(body).toMatchObject({ text: fakeAnswer.text, conversationId: 'c-9' });
    expect(casebook.asked).toEqual([
      { question: '如何？', conversationId: 'c-9', filter, reader: 'local' },
    ]);
  });

  it('answers as an event stream, citations before text, in the order of the design', async () => {
    const url = await serve();
    const response = await fetch(`${url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ question: '如何？' }),
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const text = await response.text();
    const events = [...text.matchAll(/^event: (.*)$/gmu)].map((match) => match[1]);
    expect(events).toEqual(['status', 'sources', 'delta', 'answer', 'done']);
    const answer = /^event: answer\ndata: (.*)$/mu.exec(text)![1]!;
    expect(JSON.parse(answer)).toMatchObject({ id: 'a1', text: fakeAnswer.text });
  });

  it('sends a failure in the middle of a stream as an event', async () => {
    const casebook = createFakeCasebook({
      async ask() {
        throw new Error('a secret');
      },
    });
    const url = await serve(casebook);
    const response = await fetch(`${url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ question: '如何？' }),
    });
    const text = await response.text();
    expect(text).toContain('event: error\ndata: {"code":"internal"');
    expect(text).not.toContain('a secret');
  });

  it.each([
    [
      'an empty question',
      { question: '  ' },
      /question: must not be empty: current value is " {2}"/u,
    ],
    [
      'a long question',
      { question: '问'.repeat(2001) },
      /at most 2000 characters: current value is a string of 2001/u,
    ],
    [
      'a question that is no string',
      { question: 7 },
      /question: must be a string: current value is 7/u,
    ],
    ['no question', {}, /question: must be a string: current value is not given/u],
    [
      'a question of signs alone',
      { question: '？？😀' },
      /question: must contain a letter, a character or a digit: current value is "？？😀"/u,
    ],
    ['NUL', { question: 'a\0b' }, /must not contain NUL/u],
    ['an unknown field', { question: 'a', colour: 'red' }, /colour/u],
    ['an unknown mode', { question: 'a', mode: 'poetry' }, /mode: .*current value is "poetry"/u],
    [
      'a page that is no page',
      { question: 'a', filter: { pages: [0] } },
      /filter\.pages\.0: .*current value is 0/u,
    ],
    [
      'an unknown unit',
      { question: 'a', filter: { units: ['市公安局'] } },
      /filter\.units .*市公安局/u,
    ],
    ['an unknown book', { question: 'a', filter: { books: ['x'] } }, /filter\.books .*x/u],
    [
      'a bad conversation id',
      { question: 'a', conversationId: '../..' },
      /conversationId: must be 1 to 64/u,
    ],
  ])('refuses %s with the rule and the value', async (_, body, message) => {
    const sent = await post(await serve(), body);
    expect(sent.status).toBe(400);
    expect(sent.body.error.code).toBe('invalid_input');
    expect(sent.body.error.message).toMatch(message);
  });

  it('refuses lone surrogates', async () => {
    const sent = await post(await serve(), '{"question":"\\ud800"}');
    expect(sent.body.error.message).toMatch(/well-formed/u);
  });

  it('refuses bodies that are too large, no JSON, or of another type', async () => {
    const url = await serve();
    const large = await post(url, { question: 'a', filter: { units: ['x'.repeat(33_000)] } });
    expect(large.status).toBe(413);
    expect(large.body.error.message).toMatch(/at most 32 KB/u);
    expect(await post(url, '{"question"')).toMatchObject({ status: 400 });
    expect(await post(url, 'hello', { 'content-type': 'text/plain' })).toMatchObject({
      status: 415,
    });
  });

  it('refuses a compressed body, which could hide its size', async () => {
    const response = await fetch(`${await serve()}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: new Uint8Array(gzipSync(JSON.stringify({ question: 'a' }))),
    });
    expect([response.status, await response.json()]).toMatchObject([
      415,
      { error: { message: 'the request body must not be compressed' } },
    ]);
  });

  it('takes no prototype from a body', async () => {
    const sent = await post(await serve(), '{"question":"a","__proto__":{"polluted":true}}');
    expect(sent.status).toBeGreaterThanOrEqual(200);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('says what is missing when there is no body', async () => {
    const response = await fetch(`${await serve()}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('question: must be a string: current value is not given') as string,
    ]);
  });

  it('tells a casebook whose reader has gone', async () => {
    const aborted = deferred<boolean>();
    const casebook = createFakeCasebook({
      async ask(_request, options) {
        options!.signal!.addEventListener('abort', () => aborted.resolve(true));
        await new Promise((resolve) => setTimeout(resolve, 2_000).unref());
        return fakeAnswer;
      },
    });
    const { port } = new URL(await serve(casebook));
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const request = httpRequest({ port, path: '/api/chat', method: 'POST', headers });
    request.on('error', () => undefined);
    request.on('response', () => request.destroy());
    request.end(JSON.stringify({ question: '如何？' }));
    expect(await aborted.promise).toBe(true);
  });
});

describe('createApp()', () => {
  it('lists books, and says what it does not have', async () => {
    const url = await serve();
    expect(await (await fetch(`${url}/api/books`)).json()).toMatchObject({ books: [{ id: 'b' }] });
    const missing = await fetch(`${url}/api/books/b/pages/7`);
    expect([missing.status, await missing.json()]).toEqual([
      404,
      { error: { code: 'not_found', message: 'b has no page 7' } },
    ]);
    expect((await fetch(`${url}/api/books/b/pages/x`)).status).toBe(400);
    const sections = `${url}/api/books/b/cases`;
    const found = await Promise.all(
      ['9-9/sections/0', '1-1/sections/x', 'x/sections/0'].map((at) => fetch(`${sections}/${at}`)),
    );
    expect(found.map(({ status }) => status)).toEqual([404, 400, 400]);
    expect((await fetch(`${url}/api/nothing`)).status).toBe(404);
  });

  it.each([
    ['GET', '/api/chat', 'POST'],
    ['POST', '/api/search', 'GET, HEAD'],
    ['PUT', '/api/books', 'GET, HEAD, POST'],
    ['DELETE', '/api/books/b/pages/1', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
  ])('answers %s %s with the methods it takes: %s', async (method, path, allowed) => {
    const response = await fetch(`${await serve()}${path}`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allowed]);
    expect(((await response.json()) as Sent['body']).error.message).toContain(`was ${method}`);
  });

  it('logs no failure when it was the reader who left', async () => {
    const logged: string[] = [];
    const write = (line: string): number => logged.push(line);
    const casebook = createFakeCasebook({
      async ask(_request, options) {
        await once(options!.signal!, 'abort');
        throw options!.signal!.reason;
      },
    });
    const config = { apiKey: null, rateLimit: 0, trustProxy: 0 };
    const logger = pino({ level: 'info' }, { write });
    const server = createServer(createApp({ casebook, config, logger }));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const headers = { 'content-type': 'application/json' };
    const { port } = server.address() as AddressInfo;
    const request = httpRequest({ port, path: '/api/chat', method: 'POST', headers });
    request.on('error', () => undefined);
    request.end(JSON.stringify({ question: '如何？' }));
    await once(server, 'request');
    setTimeout(() => request.destroy(), 50);
    await new Promise((resolve) => request.on('close', resolve));
    server.close();
    await once(server, 'close');
    await new Promise(setImmediate);
    expect(logged.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(['request']);
    expect(logged[0]).toContain('"ended":"aborted"');
  });

  it('refuses a search in what does not exist', async () => {
    const url = await serve();
    for (const strange of ['unit=市公安局', 'book=x']) {
      const response = await fetch(`${url}/api/search?q=自学&${strange}`);
      expect(response.status).toBe(400);
    }
  });

  it('checks the parameters of a search', async () => {
    const url = await serve();
    expect((await fetch(`${url}/api/search?q=自学&k=5&unit=市统计局`)).status).toBe(200);
    const wrong = await fetch(`${url}/api/search?q=自学&k=0`);
    expect(((await wrong.json()) as Sent['body']).error.message).toMatch(
      /k: must be from 1 to 100/u,
    );
    expect((await fetch(`${url}/api/search`)).status).toBe(400);
  });

  it('tells nothing of the inside of a defect', async () => {
    const response = await fetch(`${await serve()}/api/passages/x`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
  });

  it('wants the key where one is set, and not for its health', async () => {
    const url = await serve(createFakeCasebook(), { apiKey: 'k'.repeat(16) });
    expect((await post(url, { question: 'a' })).status).toBe(401);
    expect((await post(url, { question: 'a' }, { authorization: 'Bearer wrong' })).status).toBe(
      401,
    );
    const right = { authorization: `Bearer ${'k'.repeat(16)}` };
    expect((await post(url, { question: 'a' }, right)).status).toBe(200);
    const small = { authorization: `bearer ${'k'.repeat(16)}` };
    expect((await post(url, { question: 'a' }, small)).status).toBe(200);
    expect((await fetch(`${url}/v1/models`)).status).toBe(401);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('limits the rate of an address and says when to come back', async () => {
    const url = await serve(createFakeCasebook(), { rateLimit: 2 });
    await post(url, { question: 'a' });
    await post(url, { question: 'a' });
    const { status, body, headers } = await post(url, { question: 'a' });
    expect(status).toBe(429);
    expect(body.error).toMatchObject({ code: 'rate_limited' });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('lets a page of another site spend neither an answer nor the rate of its reader', async () => {
    const casebook = createFakeCasebook();
    const url = await serve(casebook, { rateLimit: 2 });
    const foreign = { 'sec-fetch-site': 'cross-site', referer: 'http://evil.example/' };
    for (const path of ['/api/search?q=a', '/v1/models', '/mcp', '/metrics', '/readyz']) {
      for (let time = 0; time < 3; time += 1)
        expect(await statusOf(`${url}${path}`, foreign)).toBe(403);
    }
    expect(await statusOf(`${url}/healthz`, foreign)).toBe(200);
    expect(await statusOf(`${url}/`, foreign)).toBe(200);
    expect(await statusOf(`${url}/readyz`, { host: 'evil.example' })).toBe(403);
    expect((await post(url, { question: 'a' })).status).toBe(200);
    expect(casebook.asked).toHaveLength(1);
  });

  it('lets nobody keep a copy of questions and answers', async () => {
    const url = await serve();
    const { headers } = await post(url, { question: 'a' });
    const listed = await fetch(`${url}/api/conversations`);
    expect([headers, listed.headers].map((one) => one.get('cache-control'))).toEqual([
      'no-store',
      'no-store',
    ]);
  });

  it('is healthy but not ready without an index, and says why', async () => {
    const url = await serve(null);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { ready: false, reason: 'no index' }]);
    expect(await post(url, { question: 'a' })).toMatchObject({
      status: 503,
      body: { error: { code: 'no_index' } },
    });
  });

  it('names files of this machine by their names alone', async () => {
    const lost = 'conversations are lost: /srv/secret/conversations.db: no room';
    const casebook = createFakeCasebook();
    const readiness = { ...casebook.readiness(), ready: true, notices: [lost] };
    const url = await serve({ ...casebook, readiness: () => readiness });
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({
      notices: ['conversations are lost: …/conversations.db: no room'],
    });
  });

  it('serves the page under a policy that lets nothing in from elsewhere', async () => {
    const response = await fetch(await serve());
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-powered-by')).toBeNull();
  });
});

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
