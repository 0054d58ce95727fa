import { once } from 'node:events';
import { createServer, get, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { drain } from './drain.ts';

async function listening(listener: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('drain()', () => {
  it('lets a running answer finish and takes no new one', async () => {
    let finish!: () => void;
    const { server, url } = await listening((_request, response) => {
      finish = () => response.end('whole');
    });
    const running = fetch(url);
    await once(server, 'request');
    const drained = drain(server, 60_000);
    await expect(fetch(url)).rejects.toThrow();
    finish();
    expect(await (await running).text()).toBe('whole');
    await drained;
  });

  it('ends an answer that outlasts the grace period', async () => {
    const { server, url } = await listening((_request, response) => void response.write('begun'));
    const request = get(url);
    const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream];
    response.resume();
    const ended = once(response, 'error'); // aborted
    await drain(server, 20);
    await ended;
    expect(server.listening).toBe(false);
  });
});
