import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createFakeCasebook } from '../testing/fakeCasebook.ts';
import { createApp } from './app.ts';

/** What is logged, at the most talkative level, for a request to the whole application. */
async function logOf(path: string, init: RequestInit = {}): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string): number => lines.push(JSON.parse(line) as (typeof lines)[number]);
  const config = { apiKey: 'k'.repeat(16), rateLimit: 0, trustProxy: 0 };
  const logger = pino({ level: 'trace' }, { write });
  const server = createServer(createApp({ casebook: createFakeCasebook(), config, logger }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const headers = { authorization: `Bearer ${config.apiKey}`, ...init.headers };
  await (await fetch(url, { ...init, headers })).text();
  server.close();
  await once(server, 'close');
  return lines;
}

describe('requestLog()', () => {
  it('writes one line with the whole path, but neither key nor question', async () => {
    const lines = await logOf('/api/chat', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: 'self-study' }),
    });
    expect(lines).toHaveLength(1);
    const expected = { method: 'POST', path: '/api/chat', status: 200, ended: 'done' };
    expect(lines[0]).toMatchObject(expected);
    expect(JSON.stringify(lines)).not.toMatch(/self-study|kkkk/u);
  });

  it('leaves the query out', async () => {
    const lines = await logOf('/api/search?q=self-study');
    expect(lines[0]).toMatchObject({ path: '/api/search', status: 200 });
    expect(JSON.stringify(lines)).not.toContain('self-study');
  });
});
