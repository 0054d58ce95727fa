import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { ConversationStore } from '../../conversations/conversationStore.ts';
import { createMemoryStore } from '../../conversations/memoryStore.ts';
import { CasebookError } from '../../errors.ts';
import { createFakeCasebook, type FakeCasebook } from '../../testing/fakeCasebook.ts';
import { makeTurn } from '../../testing/makeTurn.ts';
import { createApp, type AppDeps } from '../app.ts';

const servers: Server[] = [];
let store: ConversationStore;
let casebook: FakeCasebook;
let url: string;

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(config: Partial<AppDeps['config']> = {}, kept = createMemoryStore('')) {
  store = kept;
  casebook = createFakeCasebook({ conversations: store });
  const settings = { apiKey: null, rateLimit: 0, trustProxy: 0, ...config };
  const app = createApp({ casebook, config: settings, logger: pino({ level: 'silent' }) });
  const server = createServer(app).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

type Sent = Record<string, string>;

async function send(
  [method, path, body]: readonly [string, string, unknown?],
  headers: Sent = {},
): Promise<{ status: number; text: string; cookies: string[] }> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const cookies = response.headers.getSetCookie();
  return { status: response.status, text: await response.text(), cookies };
}

/** The cookie of a browser that has opened the page. */
async function openPage(): Promise<Sent> {
  const { cookies } = await send(['GET', '/']);
  expect(cookies).toHaveLength(1);
  return { cookie: cookies[0]!.split(';')[0]!, 'sec-fetch-site': 'same-origin' };
}

/** Who asked last, as the casebook was told. */
const asker = async (headers: Sent, path = '/api/chat'): Promise<string> => {
  expect(await send(['POST', path, { question: '如何？' }], headers)).toMatchObject({
    status: 200,
  });
  return casebook.asked.at(-1)!.reader!;
};

describe('createIdentify()', () => {
  it('knows a browser again by the cookie it got with the page, and gives it no other', async () => {
    await serve();
    const anna = await openPage();
    expect((await send(['GET', '/'], anna)).cookies).toEqual([]);
    const reader = await asker(anna);
    expect(reader).toMatch(/^cookie:[0-9a-f]{32}$/u);
    expect(await asker(anna)).toBe(reader);
    expect(await asker(await openPage())).not.toBe(reader);
    expect((await send(['GET', '/api/conversations'], anna)).cookies).toEqual([]);
  });

  it('gives a page without cookie one with its first question, and an image elsewhere none', async () => {
    await serve();
    const page = { 'sec-fetch-site': 'same-origin' };
    const { cookies } = await send(['GET', '/api/conversations'], page);
    expect(cookies[0]).toMatch(/^casebook_reader=.*HttpOnly; SameSite=Lax$/u);
    expect((await send(['GET', '/'], { 'sec-fetch-dest': 'image' })).cookies).toEqual([]);
  });

  it('takes programs on this machine for one reader, unless they say who asks', async () => {
    await serve();
    expect([await asker({}), await asker({}, '/api/chat?user=anna')]).toEqual([
      'local',
      'user:anna',
    ]);
    const { status, text } = await send(['GET', '/api/conversations?user=']);
    expect([status, text]).toEqual([400, expect.stringContaining('user: must not be empty')]);
  });

  it('believes no user that comes through a proxy without a key', async () => {
    await serve({ trustProxy: 1, allowedHosts: ['127.0.0.1'] });
    const { status, text } = await send(['GET', '/api/conversations?user=anna']);
    expect([status, text]).toEqual([400, expect.stringContaining('user is believed of programs')]);
    expect((await send(['GET', '/api/conversations'])).cookies).toHaveLength(1);
  });

  it('knows who has the key by that, a browser with it by its cookie', async () => {
    await serve({ apiKey: 'a key of 16 signs' });
    const key = { authorization: 'Bearer a key of 16 signs' };
    expect(await asker(key)).toBe('key');
    expect(await asker(key, '/api/chat?user=anna')).toBe('user:anna');
    expect(await asker({ ...(await openPage()), ...key })).toMatch(/^cookie:/u);
  });

  it('goes by the name of the login proxy alone, where one is in front', async () => {
    const config = { trustProxy: 1, allowedHosts: ['127.0.0.1'], userHeader: 'x-user' };
    await serve(config);
    expect((await send(['GET', '/'])).cookies).toEqual([]);
    expect(await asker({ 'x-user': ' anna ' })).toBe('name:anna');
    const { status, text } = await send(['GET', '/api/conversations']);
    expect([status, text]).toEqual([401, expect.stringContaining('x-user')]);
  });

  it('gives what was kept before to the first browser here that comes back, and to no program', async () => {
    const kept = createMemoryStore('');
    const adopted: string[] = [];
    let isBusy = true;
    await serve({}, { ...kept, adopt: (reader) => (busyOnce(), adopted.push(reader)) });
    function busyOnce(): void {
      const was = isBusy;
      isBusy = false;
      if (was) throw new CasebookError('busy', 'another process writes');
    }
    await send(['GET', '/api/conversations']);
    await send(['GET', '/api/conversations?user=anna']);
    const anna = await openPage();
    expect(adopted).toEqual([]);
    for (let time = 0; time < 3; time++) await send(['GET', '/api/conversations'], anna);
    await send(['GET', '/api/conversations'], await openPage());
    expect(adopted).toEqual([await asker(anna)]);
  });

  it('gives what was kept before to nobody who comes through a proxy', async () => {
    const kept = createMemoryStore('');
    const adopted: string[] = [];
    await serve({}, { ...kept, adopt: (reader) => adopted.push(reader) });
    await send(['GET', '/api/conversations'], {
      ...(await openPage()),
      'x-forwarded-for': '10.0.0.7',
    });
    expect(adopted).toEqual([]);
  });
});

describe('the routes', () => {
  it('show, change and delete nothing of another reader', async () => {
    await serve();
    const [anna, ben] = [await openPage(), await openPage()];
    const turn = makeTurn({ question: '安娜问？' });
    store.of(await asker(anna)).append('a', turn);
    const before = store.get('a');
    const share = store.share('a');
    const kept = { comment: '安娜问', question: null, text: '文', citations: [] };
    const note = store.of(await asker(anna)).addNote(kept);
    const answerId = turn.answer.id;
    const tried: [readonly [string, string, unknown?], number][] = [
      [['GET', '/api/conversations/a'], 404],
      [['PATCH', '/api/conversations/a', { title: '本' }], 404],
      [['DELETE', '/api/conversations/a'], 404],
      [['GET', '/api/conversations'], 200],
      [['DELETE', '/api/conversations'], 200],
      [['GET', '/api/suggest?conversationId=a'], 200],
      [['POST', '/api/suggest', { conversationId: 'a' }], 200],
      [['GET', '/api/conversations/a/export?format=json'], 404],
      [['GET', '/api/conversations/a/export?format=html'], 404],
      [['GET', `/api/conversations/a/export?answer=${answerId}`], 404],
      [['GET', '/api/conversations/a/share'], 404],
      [['POST', '/api/conversations/a/share'], 404],
      [['DELETE', '/api/conversations/a/share'], 404],
      [['GET', '/api/notes'], 200],
      [['GET', '/api/notes/export'], 200],
      [['DELETE', `/api/notes/${note.id}`], 404],
      [['POST', '/api/notes', { conversationId: 'a', answerId }], 404],
      [['POST', '/api/feedback', { answerId, rating: 'down' }], 404],
      [['POST', '/api/feedback', { answerId, rating: null }], 404],
      [
        [
          'POST',
          '/v1/responses',
          { model: 'casebook', input: '然后呢？', previous_response_id: 'resp_a_1' },
        ],
        400,
      ],
    ];
    for (const who of [ben, {}]) {
      for (const [request, status] of tried) {
        const { status: got, text } = await send(request, who);
        expect([request, got]).toEqual([request, status]);
        expect(text).not.toContain('安娜问');
      }
      const byUser = await send(['GET', '/api/conversations/a?user=ben'], who);
      expect(byUser.status).toBe(404);
    }
    expect([store.get('a'), store.shareOf('a')]).toEqual([before, share]);
    expect(store.notes().notes).toEqual([note]);
    expect((await send(['GET', '/api/conversations/a'], anna)).text).toContain('安娜问');
  });
});
