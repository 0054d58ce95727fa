import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeptConversations } from '../../conversations/conversationStore.ts';
import { createMemoryStore } from '../../conversations/memoryStore.ts';
import { createFakeCasebook } from '../../testing/fakeCasebook.ts';
import { makeTurn } from '../../testing/makeTurn.ts';
import { createApp } from '../app.ts';

let server: Server;
let url: string;
/** Those of a program on this machine that gives no name. */
let store: KeptConversations;

beforeEach(async () => {
  const conversations = createMemoryStore('', { clock: () => new Date(0) });
  store = conversations.of('local');
  const casebook = createFakeCasebook({ conversations });
  const config = { apiKey: null, rateLimit: 0, trustProxy: 0 };
  server = createServer(createApp({ casebook, config, logger: pino({ level: 'silent' }) }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => server.close());

async function send(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: unknown; headers: Headers }> {
  const response = await fetch(`${url}/api${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return {
    status: response.status,
    body: isJson ? JSON.parse(text) : text,
    headers: response.headers,
  };
}

const refusal = (code: string, message: RegExp): unknown => ({
  error: { code, message: expect.stringMatching(message) as string },
});

describe('conversationRoutes()', () => {
  it('lists conversations, page by page', async () => {
    expect((await send('GET', '/conversations')).body).toEqual({ conversations: [] });
    for (const id of ['a', 'b', 'c']) store.append(id, makeTurn({ question: `${id}？` }));
    const { body } = await send('GET', '/conversations?limit=2&offset=1');
    expect(body).toMatchObject({
      conversations: [{ id: 'b', title: 'b？', turns: 1 }, { id: 'a' }],
    });
  });

  it.each([
    ['limit=0', /limit is a whole number from 1 to 100: current value is 0/u],
    ['limit=101', /limit is a whole number from 1 to 100/u],
    ['offset=-1', /offset is a whole number from 0/u],
    ['limit=x', /limit: must be a number: current value is "x"/u],
    ['page=2', /page/u],
  ])('refuses a list with %s', async (query, message) => {
    const { status, body } = await send('GET', `/conversations?${query}`);
    expect([status, body]).toEqual([400, refusal('invalid_input', message)]);
  });

  it('gives a conversation whole', async () => {
    store.append('a', makeTurn());
    expect(await send('GET', '/conversations/a')).toMatchObject({
      status: 200,
      body: store.get('a'),
    });
  });

  it('renames a conversation', async () => {
    store.append('a', makeTurn());
    const { status, body } = await send('PATCH', '/conversations/a', { title: ' 新名 ' });
    expect([status, body]).toEqual([200, { ...store.list()[0], title: '新名' }]);
  });

  it.each([
    [{ title: '' }, /a title has 1 to 200 characters/u],
    [{ title: 'a'.repeat(201) }, /a title has 1 to 200 characters: current value is 201/u],
    [{ title: 7 }, /title: must be a string: current value is 7/u],
    [{}, /title: must be a string/u],
    [{ title: 'a', turns: [] }, /turns/u],
  ])('refuses to rename by %j', async (given, message) => {
    store.append('a', makeTurn());
    const { status, body } = await send('PATCH', '/conversations/a', given);
    expect([status, body]).toEqual([400, refusal('invalid_input', message)]);
  });

  it('deletes one, then all', async () => {
    for (const id of ['a', 'b', 'c']) store.append(id, makeTurn());
    expect(await send('DELETE', '/conversations/a')).toMatchObject({ status: 204, body: '' });
    expect((await send('DELETE', '/conversations')).body).toEqual({ deleted: 2 });
    expect(store.list()).toEqual([]);
  });

  it.each([
    ['GET', '/conversations/none'],
    ['DELETE', '/conversations/none'],
    ['GET', '/conversations/none/export'],
    ['GET', '/conversations/..%2F..%2Fetc%2Fpasswd'],
    ['GET', "/conversations/'%20OR%201=1"],
  ])('says that there is no such conversation: %s %s', async (method, path) => {
    const { status, body } = await send(method, path);
    expect([status, body]).toEqual([404, refusal('not_found', /there is no conversation/u)]);
  });

  it('says that there is none to rename', async () => {
    expect((await send('PATCH', '/conversations/none', { title: 'a' })).status).toBe(404);
  });

  it.each([
    ['', 'text/markdown; charset=utf-8', 'conversation-a-1.md', /^# 问？/u],
    ['?format=markdown', 'text/markdown; charset=utf-8', 'conversation-a-1.md', /^# 问？/u],
    ['?format=json', 'application/json; charset=utf-8', 'conversation-a-1.json', /"footnotes"/u],
  ])('exports%s as a file', async (query, type, name, content) => {
    store.append('a-1', makeTurn({ question: '问？' }));
    const { headers, body } = await send('GET', `/conversations/a-1/export${query}`);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(typeof body === 'string' ? body : JSON.stringify(body)).toMatch(content);
  });

  it('refuses another format', async () => {
    store.append('a', makeTurn());
    const { status, body } = await send('GET', '/conversations/a/export?format=pdf');
    expect([status, body]).toEqual([
      400,
      refusal(
        'invalid_input',
        /format: must be markdown, json, docx or html: current value is "pdf"/u,
      ),
    ]);
  });

  it.each([
    ['POST', '/conversations', 'GET, HEAD, DELETE'],
    ['PUT', '/conversations/a', 'GET, HEAD, PATCH, DELETE'],
    ['DELETE', '/conversations/a/export', 'GET, HEAD'],
    ['GET', '/feedback', 'POST'],
  ])('answers %s %s with the methods it takes', async (method, path, allowed) => {
    const { status, headers } = await send(method, path);
    expect([status, headers.get('allow')]).toEqual([405, allowed]);
  });

  it('lets no page of another site delete anything', async () => {
    store.append('a', makeTurn());
    for (const path of ['/conversations', '/conversations/a']) {
      const headers = { origin: 'http://evil.example' };
      const response = await fetch(`${url}/api${path}`, { method: 'DELETE', headers });
      expect([response.status, await response.json()]).toEqual([
        403,
        refusal('forbidden', /another site/u),
      ]);
    }
    expect(store.list()).toHaveLength(1);
  });
});

describe('feedbackRoute()', () => {
  it('keeps feedback, replaces it and takes it back', async () => {
    const turn = makeTurn();
    const answerId = turn.answer.id;
    store.append('a', turn);
    const up = await send('POST', '/feedback', { answerId, rating: 'up' });
    expect([up.status, up.body]).toEqual([200, { answerId, rating: 'up', comment: '' }]);
    const down = { answerId, rating: 'down', comment: '页码不对' };
    expect((await send('POST', '/feedback', down)).body).toEqual(down);
    expect(store.get('a')!.turns[0]!.feedback).toMatchObject({
      rating: 'down',
      comment: '页码不对',
    });
    const none = await send('POST', '/feedback', { answerId, rating: null, comment: 'x' });
    expect(none.body).toEqual({ answerId, rating: null, comment: '' });
    expect(store.get('a')!.turns[0]!.feedback).toBeNull();
  });

  it.each([
    [{ rating: 'up' }, 400, /answerId: must be a string/u],
    [{ answerId: 'x' }, 400, /rating: must be up, down or null/u],
    [{ answerId: 'x', rating: 'so-so' }, 400, /rating: must be up, down or null/u],
    [{ answerId: 'x', rating: 'up', comment: 'a'.repeat(2001) }, 400, /at most 2000 characters/u],
    [{ answerId: 'x', rating: 'up', stars: 5 }, 400, /stars/u],
    [{ answerId: 'x', rating: 'up' }, 404, /there is no answer x/u],
    [{ answerId: 'x', rating: null }, 404, /there is no answer x/u],
  ])('refuses %j with %i', async (given, status, message) => {
    const sent = await send('POST', '/feedback', given);
    const code = status === 404 ? 'not_found' : 'invalid_input';
    expect([sent.status, sent.body]).toEqual([status, refusal(code, message)]);
  });
});
