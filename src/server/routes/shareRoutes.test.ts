import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../conversations/memoryStore.ts';
import { createFakeCasebook } from '../../testing/fakeCasebook.ts';
import { makeTurn } from '../../testing/makeTurn.ts';
import type { Share } from '../../types.ts';
import { createApp, type AppDeps } from '../app.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Sends to a server that keeps the conversation `a` of programs on this machine. */
async function serve(config: Partial<AppDeps['config']> = {}) {
  const conversations = createMemoryStore('');
  conversations.of('local').append('a', makeTurn({ question: '问？' }));
  const relocate = (citation: object): never => ({ ...citation, quote: '今' }) as never;
  const casebook = createFakeCasebook({ conversations, relocate });
  const settings = { apiKey: null, rateLimit: 0, trustProxy: 0, ...config };
  const app = createApp({ casebook, config: settings, logger: pino({ level: 'silent' }) });
  const server = createServer(app).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return async (method: string, path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}/api${path}`, { method, headers });
    const text = await response.text();
    return { status: response.status, text, cache: response.headers.get('cache-control') };
  };
}

const SHARE = '/conversations/a/share';

describe('shareRoutes()', () => {
  it('makes a link, by which any reader reads the conversation as it stands today', async () => {
    const send = await serve();
    expect(await send('GET', SHARE)).toMatchObject({ status: 404 });
    const share = JSON.parse((await send('POST', SHARE)).text) as Share;
    expect(share.id).toMatch(/^[\w-]{22}$/u);
    expect(JSON.parse((await send('GET', SHARE)).text)).toEqual(share);
    const read = await send('GET', `/shared/${share.id}?user=ben`);
    expect(read).toMatchObject({ status: 200, cache: 'no-store' });
    const answer = { citations: [{ quote: '今' }] };
    expect(JSON.parse(read.text)).toMatchObject({ turns: [{ question: '问？', answer }] });
    for (const method of ['DELETE', 'PATCH', 'POST']) {
      expect((await send(method, `/shared/${share.id}`)).status).toBe(405);
    }
  });

  it('says in plain words that a link was taken back', async () => {
    const send = await serve();
    const { id } = JSON.parse((await send('POST', SHARE)).text) as Share;
    expect((await send('DELETE', SHARE)).status).toBe(204);
    expect((await send('DELETE', SHARE)).status).toBe(404);
    const { status, text } = await send('GET', `/shared/${id}`);
    expect([status, text]).toEqual([404, expect.stringContaining('it was taken back')]);
  });

  it('shares nothing that does not exist', async () => {
    const send = await serve();
    const { status, text } = await send('POST', '/conversations/none/share');
    expect([status, text]).toEqual([404, expect.stringContaining('no conversation none')]);
    expect((await send('GET', '/shared/a')).status).toBe(404);
  });

  it('shares only behind a door: a key, a login proxy, or this machine', async () => {
    const open = await serve({ trustProxy: 1, allowedHosts: ['127.0.0.1'] });
    expect((await open('POST', SHARE)).text).toContain('with CASEBOOK_API_KEY');
    expect((await open('GET', '/shared/x')).status).toBe(403);
    const keyed = await serve({ apiKey: 'a key of 16 signs' });
    expect((await keyed('GET', '/shared/x')).status).toBe(401);
    const key = { authorization: 'Bearer a key of 16 signs', 'x-forwarded-for': '10.0.0.7' };
    expect((await keyed('GET', '/shared/x', key)).status).toBe(404);
  });
});
