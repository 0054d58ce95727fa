import { once } from 'node:events';
import { createServer, get, type RequestListener, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createDrain } from './createDrain.ts';

async function listening(listener: RequestListener): Promise<{
  server: Server;
  url: string;
  port: number;
  drain: ReturnType<typeof createDrain>;
}> {
  const server = createServer(listener);
  const drain = createDrain(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { server, drain, port, url: `http://127.0.0.1:${port}` };
}

/** All that comes over a connection until it is closed. */
async function received(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => (text += part));
  await once(socket, 'close');
  return text;
}

const REQUEST = 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n';

describe('createDrain()', () => {
  it('answers everything that was sent, on connections new and kept, and says that it closes them', async () => {
    const { drain, port, server } = await listening((_request, response) => {
      const until = performance.now() + 2; // the loop is busy: requests lie unread for a while
      while (performance.now() < until);
      response.end('whole');
    });
    const sockets = Array.from({ length: 128 }, () => connect(port, '127.0.0.1'));
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    const kept = sockets.slice(0, 64);
    for (const socket of kept) socket.write(REQUEST);
    await Promise.all(kept.map((socket) => once(socket, 'data')));
    const answers = sockets.map(received);
    for (const socket of sockets) socket.write(REQUEST);
    const drained = drain();
    for (const answer of await Promise.all(answers)) {
      expect(answer.toLowerCase()).toContain('connection: close');
      expect(answer).toContain('whole');
    }
    await drained;
    expect(server.listening).toBe(false);
  });

  it('closes connections over which nothing has come', async () => {
    const { drain, port } = await listening((_request, response) => response.end());
    const idle = connect(port, '127.0.0.1');
    await once(idle, 'connect');
    await Promise.all([drain(), once(idle.resume(), 'close')]);
  });

  it('tells shortly before the grace is over that it is late', async () => {
    const { drain, url, server } = await listening((_request, response) => {
      refuse = () => response.end('late');
    });
    let refuse = (): void => undefined;
    const asked = fetch(url);
    await once(server, 'request');
    await drain({ graceMs: 1_000, onLate: () => refuse() });
    expect(await (await asked).text()).toBe('late');
  });

  it('lets a running answer finish and takes no new one', async () => {
    let finish!: () => void;
    const { server, url, drain } = await listening((_request, response) => {
      finish = () => response.end('whole');
    });
    const running = fetch(url);
    await once(server, 'request');
    const drained = drain({ graceMs: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await expect(fetch(url)).rejects.toThrow();
    finish();
    expect(await (await running).text()).toBe('whole');
    await drained;
  });

  it('ends an answer that outlasts the grace period', async () => {
    const { server, url, drain } = await listening(
      (_request, response) => void response.write('begun'),
    );
    const request = get(url);
    const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream];
    response.resume();
    const ended = once(response, 'error'); // aborted
    await drain({ graceMs: 20 });
    await ended;
    expect(server.listening).toBe(false);
  });
});
