import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createOpenaiEmbeddings } from './openaiEmbeddings.ts';

interface Asked {
  model: string;
  input: string | string[];
  encoding_format?: string;
  dimensions?: number;
}

let server: Server | undefined;
afterEach(() => server?.close());

/** A server with OpenAI's interface that records what it is asked. */
async function serve(answer: (asked: Asked, nth: number) => { status?: number; body: unknown }) {
  const requests: (Asked & { url: string; key: string })[] = [];
  server = createServer((request: IncomingMessage, response: ServerResponse) => {
    void (async () => {
      let text = '';
      for await (const chunk of request) text += String(chunk);
      const asked = JSON.parse(text) as Asked;
      const key = request.headers.authorization ?? '';
      requests.push({ ...asked, url: request.url ?? '', key });
      const { status = 200, body } = answer(asked, requests.length);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { requests, baseUrl: `http://127.0.0.1:${port}/v1` };
}

/** The n-th text gets [n + 1, 0, 0, …]. */
function vectors({ input }: Asked, dimensions: number) {
  const texts = Array.isArray(input) ? input : [input];
  const data = texts.map((_, index) => ({
    object: 'embedding',
    index,
    embedding: Array.from({ length: dimensions }, (__, i) => (i === 0 ? index + 1 : 0)),
  }));
  return { object: 'list', model: 'm', data, usage: { prompt_tokens: 1, total_tokens: 1 } };
}

const options = { model: 'm', dimensions: null, apiKey: null };

describe('createOpenaiEmbeddings()', () => {
  it('asks for plain numbers in batches of 32, in order, and finds out the dimensions', async () => {
    const { requests, baseUrl } = await serve((asked) => ({ body: vectors(asked, 5) }));
    const { embeddings, id, dimensions } = await createOpenaiEmbeddings({ ...options, baseUrl });
    expect([id, dimensions]).toEqual(['openai:m', 5]);
    const rows = await embeddings.embedDocuments(Array.from({ length: 70 }, (_, i) => `t${i}`));
    expect(rows.map(([first]) => first)).toEqual(
      Array.from({ length: 70 }, (_, i) => (i % 32) + 1),
    );
    const [probe, ...batches] = requests;
    expect(probe).toMatchObject({
      url: '/v1/embeddings',
      key: 'Bearer x',
      encoding_format: 'float',
    });
    expect(probe!.dimensions).toBeUndefined();
    expect(batches.map(({ input }) => input.length).sort()).toEqual([32, 32, 6]);
  });

  it('sends key and dimensions where they are set, and asks nothing before the first text', async () => {
    const { requests, baseUrl } = await serve((asked) => ({ body: vectors(asked, 8) }));
    const set = { ...options, baseUrl, dimensions: 8, apiKey: 'secret' };
    const { embeddings, id } = await createOpenaiEmbeddings(set);
    expect([id, requests.length]).toEqual(['openai:m@8', 0]);
    await embeddings.embedQuery('a');
    expect(requests[0]).toMatchObject({ dimensions: 8, key: 'Bearer secret' });
  });

  it('refuses vectors of another length, with rule and value', async () => {
    const { baseUrl } = await serve((asked) => ({ body: vectors(asked, 192) }));
    const { embeddings } = await createOpenaiEmbeddings({ ...options, baseUrl, dimensions: 768 });
    await expect(embeddings.embedQuery('a')).rejects.toMatchObject({
      code: 'model_failed',
      message: 'embedder openai:m@768: a vector must have 768 dimensions: got 192',
    });
  });

  it('refuses a server that answers in base64 all the same', async () => {
    const { baseUrl } = await serve((asked) => {
      const body = vectors(asked, 3);
      return { body: { ...body, data: body.data.map((d) => ({ ...d, embedding: 'AAAAAA==' })) } };
    });
    await expect(createOpenaiEmbeddings({ ...options, baseUrl })).rejects.toMatchObject({
      code: 'model_failed',
      message: 'embedder openai:m: a vector must be a list of finite numbers',
    });
  });

  it('refuses an answer that is too short', async () => {
    const { baseUrl } = await serve((asked) => {
      const body = vectors(asked, 3);
      return { body: { ...body, data: body.data.slice(0, 2) } };
    });
    const { embeddings } = await createOpenaiEmbeddings({ ...options, baseUrl });
    await expect(embeddings.embedDocuments(['a', 'b', 'c'])).rejects.toMatchObject({
      code: 'model_failed',
      message: 'embedder openai:m: it answered with fewer vectors than texts',
    });
  });

  it('tries again after 429', async () => {
    const { requests, baseUrl } = await serve((asked, nth) => {
      if (nth === 1) return { status: 429, body: { error: { message: 'slow down' } } };
      return { body: vectors(asked, 3) };
    });
    expect((await createOpenaiEmbeddings({ ...options, baseUrl })).dimensions).toBe(3);
    expect(requests).toHaveLength(2);
  });

  it('gives up at once where trying again cannot help, and says why', async () => {
    const { requests, baseUrl } = await serve(() => ({
      status: 401,
      body: { error: { message: 'no such key' } },
    }));
    await expect(createOpenaiEmbeddings({ ...options, baseUrl })).rejects.toMatchObject({
      code: 'model_failed',
      message: expect.stringContaining('no such key') as string,
    });
    expect(requests).toHaveLength(1);
  });
});
