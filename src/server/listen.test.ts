import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { listen } from './listen.ts';

const servers: Server[] = [];

function newServer(): Server {
  const server = createServer((_request, response) => response.end('here'));
  servers.push(server);
  return server;
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe('listen()', () => {
  it('returns the address it is reached at, with the port that was free', async () => {
    const url = await listen(newServer(), { host: '127.0.0.1', port: 0 });
    expect(await (await fetch(url)).text()).toBe('here');
  });

  it('says which port is in use and what to do', async () => {
    const port = Number(new URL(await listen(newServer(), { host: '127.0.0.1', port: 0 })).port);
    await expect(listen(newServer(), { host: '127.0.0.1', port })).rejects.toThrow(
      `port ${port} of 127.0.0.1 is in use: stop the other program or set PORT`,
    );
  });

  it('names an address that is not of this machine', async () => {
    // 192.0.2.0/24 is kept for documentation: no machine has it.
    await expect(listen(newServer(), { host: '192.0.2.1', port: 0 })).rejects.toThrow(
      /cannot listen on 192\.0\.2\.1:0/u,
    );
  });
});
