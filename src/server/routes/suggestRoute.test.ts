import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../conversations/memoryStore.ts';
import { CasebookError } from '../../errors.ts';
import type { SuggestRequest } from '../../retrieve/createSuggest.ts';
import { createFakeCasebook } from '../../testing/fakeCasebook.ts';
import { makeTurn } from '../../testing/makeTurn.ts';
import { createApp } from '../app.ts';

const servers: Server[] = [];
const asked: SuggestRequest[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  asked.length = 0;
});

async function get(query: string, headers: Record<string, string> = {}): Promise<Response> {
  const conversations = createMemoryStore('');
  conversations.of('local').append('c-1', makeTurn());
  const casebook = createFakeCasebook({
    conversations,
    suggest(request = {}) {
      asked.push(request);
      if (request.book === 'none') throw new CasebookError('not_found', 'there is no book none');
      return ['如何？'];
    },
  });
  const config = { apiKey: null, rateLimit: 0, trustProxy: 0 };
  const app = createApp({ casebook, config, logger: pino({ level: 'silent' }) });
  const server = createServer(app).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}/api/suggest${query}`, { headers });
}

describe('GET /api/suggest', () => {
  it('gives questions of a book', async () => {
    const response = await get('?book=b');
    expect(await response.json()).toEqual({ questions: ['如何？'] });
    expect(asked).toEqual([{ book: 'b', reader: 'local' }]);
  });

  it.each([
    ['en-GB,en;q=0.9', '', 'en'],
    ['zh-CN', '', 'zh'],
    ['fr', '', undefined],
    ['en', '?conversationId=new', 'en'],
    ['en', '?conversationId=c-1', undefined],
  ])('speaks to a reader who prefers %s (%s): %s', async (accepted, query, language) => {
    await get(query, { 'accept-language': accepted });
    expect(asked[0]!.language).toBe(language);
  });

  it.each([
    ['?conversationId=a%20b', 400],
    ['?book=', 400],
    ['?k=1', 400],
    ['?book=none', 404],
  ])('refuses %s with %i', async (query, status) => {
    expect((await get(query)).status).toBe(status);
  });
});
