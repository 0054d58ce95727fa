import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one request; it may await and write as it likes. */
export type Behaviour = (response: ServerResponse, request: FakeRequest) => void | Promise<void>;

/** A request as it came. */
export interface FakeRequest {
  /** Such as `/v1/chat/completions`. */
  path: string;
  headers: IncomingHttpHeaders;
  body: {
    model?: string;
    stream?: boolean;
    messages?: { role: string; content: string }[];
    /** Texts to embed. */
    input?: string | string[];
    dimensions?: number;
  };
  /** Resolves when the client has closed the connection or the response was sent. */
  closed: Promise<void>;
  /** The client went before the response was whole. */
  wasAborted: boolean;
}

/** The running server. */
export interface FakeOpenaiServer {
  /** For `OPENAI_BASE_URL`. */
  url: string;
  requests: FakeRequest[];
  /** Connections still open. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

/**
 * An OpenAI-compatible server on a free port of this machine that plays a script: each request takes the next
 * behaviour, the last one stays. Behaviours stand in `openaiBehaviours.ts`; a closed server refuses connections.
 *
 * @example
 * const server = await startFakeOpenaiServer([failsWith(429), says('好。[1]')]);
 * const config = { chatModel: 'openai:any', openaiApiKey: null, openaiBaseUrl: server.url };
 */
export async function startFakeOpenaiServer(
  script: readonly Behaviour[],
): Promise<FakeOpenaiServer> {
  const requests: FakeRequest[] = [];
  const server = createServer((incoming, response) => {
    void serve(incoming, response).catch(() => response.destroy());
  });
  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const request: FakeRequest = {
      path: incoming.url ?? '',
      headers: incoming.headers,
      body: JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as FakeRequest['body'],
      closed: once(response, 'close').then(() => {
        request.wasAborted = !response.writableFinished;
      }),
      wasAborted: false,
    };
    const behaviour = script[Math.min(requests.length, script.length - 1)]!;
    requests.push(request);
    await behaviour(response, request);
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error === null ? resolve(count) : reject(error))),
      ),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
