import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeCasebook } from '../../testing/fakeCasebook.ts';
import type { FindRequest } from '../../types.ts';
import { createApp } from '../app.ts';

const servers: Server[] = [];
const found: FindRequest[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  found.length = 0;
});

async function send(path: string, body?: unknown): Promise<[number, unknown]> {
  const casebook = createFakeCasebook({
    find(request) {
      found.push(request);
      return { count: 7, books: [{ book: 'b', count: 7 }], found: [] };
    },
  });
  const config = { apiKey: null, rateLimit: 0, trustProxy: 0 };
  const app = createApp({ casebook, config, logger: pino({ level: 'silent' }) });
  const server = createServer(app).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const url = `http://127.0.0.1:${port}/api${path}`;
  const response = await (body === undefined ? fetch(url) : fetch(url, init));
  return [response.status, await response.json()];
}

const PLACE = {
  book: 'b',
  case: '1-1',
  pages: { first: 1, last: 1, basis: 'printed' },
  section: null,
};

describe('POST /api/cite', () => {
  it('writes a place of a book as others write it', async () => {
    const [status, forms] = await send('/cite', PLACE);
    expect(status).toBe(200);
    expect(forms).toMatchObject({
      gbt7714: '题目（市统计局）[M]//书. [出版地不详]: [出版者不详]: 1.',
    });
  });

  it.each([
    [{ ...PLACE, case: '9-9' }, 404],
    [{ ...PLACE, pages: [1] }, 400],
    [{ ...PLACE, quote: 'x' }, 400],
    [{}, 400],
  ])('refuses %j with %i', async (body, status) => {
    expect((await send('/cite', body))[0]).toBe(status);
  });
});

describe('GET /api/find', () => {
  it('passes on what is looked for, and where', async () => {
    expect((await send('/find?q=%E5%AD%A6&book=b&limit=5&offset=10'))[1]).toMatchObject({
      count: 7,
    });
    expect(found).toEqual([{ words: '学', book: 'b', limit: 5, offset: 10 }]);
  });

  it.each(['', '?q=', '?q=a&limit=0', '?q=a&limit=501', '?q=a&offset=-1', `?q=${'a'.repeat(201)}`])(
    'refuses %s',
    async (query) => {
      expect((await send(`/find${query}`))[0]).toBe(400);
      expect(found).toEqual([]);
    },
  );
});
