import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What is done at a moment of the conversation; what it returns is awaited before anything is passed on. */
export type Act = () => unknown;

/** A proxy that stands between a client and a server and can come between them. */
export interface TcpProxy {
  /** Where it listens, on this machine. */
  port: number;
  /** Connections that were ever made through it. */
  connections(): number;
  /** Before the next request that has this text in it is passed on. Once. */
  beforeRequest(text: string, act: Act): void;
  /** Before the answer to the next request that has this text in it is passed back. Once. */
  beforeAnswer(text: string, act: Act): void;
  /** Cuts every connection, both its ends, as a failing network does. */
  cut(): void;
  close(): Promise<void>;
}

/**
 * Starts a proxy on a free port of this machine.
 *
 * @example
 * const proxy = await startTcpProxy(5432);
 * proxy.beforeRequest('COMMIT', () => proxy.cut());
 */
export async function startTcpProxy(serverPort: number): Promise<TcpProxy> {
  const requests = new Map<string, Act>();
  const answers = new Map<string, Act>();
  const open = new Set<Socket>();
  let connections = 0;
  const proxy = createServer((client) => {
    connections += 1;
    const server = connect(serverPort, '127.0.0.1');
    let answering: Act | undefined;
    pass(client, server, async (chunk) => {
      const text = chunk.toString('latin1');
      answering = take(answers, text) ?? answering;
      await take(requests, text)?.();
    });
    pass(server, client, async () => {
      const act = answering;
      answering = undefined;
      await act?.();
    });
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const cut = (): void => open.forEach((socket) => socket.destroy());
  return {
    port: (proxy.address() as AddressInfo).port,
    connections: () => connections,
    beforeRequest: (text, act) => requests.set(text, act),
    beforeAnswer: (text, act) => answers.set(text, act),
    cut,
    async close() {
      cut();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}

/** Passes on what comes, in its order, each piece after it was looked at. */
function pass(from: Socket, to: Socket, look: (chunk: Buffer) => Promise<void>): void {
  let last = Promise.resolve();
  from.on('data', (chunk: Buffer) => {
    last = last.then(async () => {
      await look(chunk);
      if (to.writable) to.write(chunk);
    });
  });
}

function take(acts: Map<string, Act>, text: string): Act | undefined {
  const found = [...acts.keys()].find((key) => text.includes(key));
  const act = found === undefined ? undefined : acts.get(found);
  if (found !== undefined) acts.delete(found);
  return act;
}
