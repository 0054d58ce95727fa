import { afterEach, describe, expect, it } from 'vitest';
import { startFakeOpenaiServer, type FakeOpenaiServer } from './fakeOpenaiServer.ts';
import { failsWith, fallsSilentAfter, says } from './openaiBehaviours.ts';

let server: FakeOpenaiServer;
afterEach(() => server.close());

function ask(body: object, signal: AbortSignal | null = null): Promise<Response> {
  const url = `${server.url}/chat/completions`;
  return fetch(url, { method: 'POST', body: JSON.stringify(body), signal });
}

describe('startFakeOpenaiServer()', () => {
  it('plays its script in turn, then the last behaviour again, and keeps the requests', async () => {
    server = await startFakeOpenaiServer([failsWith(429, { 'retry-after': '1' }), says('好。')]);
    const first = await ask({ model: 'm' });
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '1']);
    const streamed = await (await ask({ stream: true })).text();
    expect(streamed).toContain('"delta":{"content":"好。"}');
    expect(streamed).toMatch(/\n\ndata: \[DONE\]\n\n$/u);
    const whole = (await (await ask({ stream: false })).json()) as Record<string, unknown>;
    expect(whole).toMatchObject({ choices: [{ message: { content: '好。' } }] });
    expect(server.requests.map(({ body }) => body)).toEqual([
      { model: 'm' },
      { stream: true },
      { stream: false },
    ]);
    expect(server.requests[0]!.path).toBe('/v1/chat/completions');
  });

  it('sees when the client leaves', async () => {
    server = await startFakeOpenaiServer([fallsSilentAfter('市'), says('好。')]);
    const leaving = new AbortController();
    const response = await ask({ stream: true }, leaving.signal);
    leaving.abort();
    await expect(response.text()).rejects.toThrow();
    await (await ask({ stream: true })).text();
    await Promise.all(server.requests.map(({ closed }) => closed));
    expect(server.requests.map(({ wasAborted }) => wasAborted)).toEqual([true, false]);
  });
});
