import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../conversations/memoryStore.ts';
import { createFakeCasebook } from '../../testing/fakeCasebook.ts';
import { makeTurn } from '../../testing/makeTurn.ts';
import type { Note } from '../../types.ts';
import { createApp } from '../app.ts';

let server: Server;
let answerId: string;

beforeEach(async () => {
  const conversations = createMemoryStore('');
  const turn = makeTurn({ question: '问？' });
  answerId = turn.answer.id;
  conversations.of('local').append('a', turn);
  const casebook = createFakeCasebook({
    conversations,
    relocate: (citation) =>
      citation.start < 8 ? citation : { ...citation, stale: { reason: 'text_changed' } },
  });
  const config = { apiKey: null, rateLimit: 0, trustProxy: 0 };
  server = createServer(createApp({ casebook, config, logger: pino({ level: 'silent' }) }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(() => server.close());

async function send(method: string, path: string, body?: unknown) {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/api/notes${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const listed = async (query = ''): Promise<Note[]> =>
  (JSON.parse((await send('GET', query)).text) as { notes: Note[] }).notes;

describe('noteRoutes()', () => {
  it('keep an answer and words of a book, find them, export and delete them', async () => {
    const answer = { conversationId: 'a', answerId, comment: '用于报告' };
    expect((await send('POST', '', answer)).status).toBe(201);
    const words = { book: 'b', case: '1-1', start: 0, end: 3 };
    const kept = JSON.parse((await send('POST', '', words)).text) as Note;
    expect(kept).toMatchObject({
      comment: '',
      question: null,
      text: '规定了',
      citations: [{ book: 'b', case: '1-1', unit: '市统计局', quote: '规定了', start: 0, end: 3 }],
    });
    expect((await listed()).map(({ question }) => question)).toEqual([null, '问？']);
    expect(await listed('?q=报告')).toMatchObject([{ comment: '用于报告' }]);
    const { headers, text } = await send('GET', '/export');
    expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(headers.get('content-disposition')).toContain('notes.md');
    expect(text).toContain('用于报告');
    expect((await send('DELETE', `/${kept.id}`)).status).toBe(204);
    expect((await send('DELETE', `/${kept.id}`)).status).toBe(404);
    expect(await listed()).toHaveLength(1);
  });

  it.each<[unknown, number, RegExp]>([
    [{}, 400, /must keep an answer/u],
    [{ conversationId: 'a', answerId: 'none' }, 404, /there is no answer none to keep/u],
    [{ conversationId: 'none', answerId: 'x' }, 404, /there is no answer x/u],
    [{ book: 'b', case: '9-9', start: 0, end: 2 }, 404, /b has no case 9-9/u],
    [{ book: 'b', case: '1-1', start: 3, end: 3 }, 400, /offsets of words within the case/u],
    [{ book: 'b', case: '1-1', start: 99, end: 120 }, 400, /current value is 99 to 120/u],
    [{ book: 'b', case: '1-1', start: -1, end: 2 }, 400, /must keep|0 or more/u],
    [{ book: 'b', case: '1-1', start: 0, end: 2, comment: 'a'.repeat(2001) }, 400, /2000/u],
  ])('refuse %j with %i', async (given, status, message) => {
    const sent = await send('POST', '', given);
    expect([sent.status, sent.text]).toEqual([status, expect.stringMatching(message)]);
    expect(await listed()).toEqual([]);
  });
});
