import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeCasebook } from '../../testing/fakeCasebook.ts';
import type { CheckRequest } from '../../types.ts';
import { createApp } from '../app.ts';

const servers: Server[] = [];
const asked: CheckRequest[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  asked.length = 0;
});

async function post(body: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
  const casebook = createFakeCasebook();
  const check = casebook.check.bind(casebook);
  casebook.check = (request) => {
    asked.push(request);
    return check(request);
  };
  const config = { apiKey: null, rateLimit: 0, trustProxy: 0 };
  const server = createServer(createApp({ casebook, config, logger: pino({ level: 'silent' }) }));
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/api/check`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('POST /api/check', () => {
  it('gives the support of every sentence and the citations', async () => {
    const filter = { units: ['市统计局'] };
    const { status, body } = await post({ text: '规定了学习制度。', filter });
    expect(status).toBe(200);
    expect(asked).toEqual([{ text: '规定了学习制度。', filter }]);
    expect(body.sentences).toMatchObject([{ start: 0, end: 8, support: 'verbatim' }]);
    expect(body.citations).toHaveLength(1);
  });

  it('takes the longest text in Chinese', async () => {
    expect((await post({ text: '学'.repeat(20_000) })).status).toBe(200);
  });

  it.each([
    [{}, /text: must be a string: current value is not given/u],
    [{ text: ' ' }, /text: must not be empty/u],
    [{ text: 'a'.repeat(20_001) }, /at most 20000 characters: current value is a string of 20001/u],
    [{ text: '学习', filter: { units: ['某局'] } }, /current value is 某局/u],
    [{ text: '学习', more: 1 }, /more/u],
  ])('refuses %j with the rule', async (body, message) => {
    const refused = await post(body);
    expect(refused.status).toBe(400);
    expect((refused.body.error as { message: string }).message).toMatch(message);
    expect(asked).toEqual([]);
  });
});
