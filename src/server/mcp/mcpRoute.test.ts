import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { LATEST_PROTOCOL_VERSION } from '@modelcontextprotocol/sdk/types.js';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { Casebook } from '../../casebook.ts';
import { createFakeCasebook, fakeAnswer } from '../../testing/fakeCasebook.ts';
import type { PageView } from '../../types.ts';
import { createApp, type AppDeps } from '../app.ts';

const KEY = 'a-key-of-sixteen-and-more';
const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const page: PageView = {
  book: 'b',
  number: 1,
  basis: 'printed',
  case: '1-1',
  unit: '市统计局',
  caseTitle: '题目',
  text: '规定了学习制度。',
  start: 0,
  end: 8,
  previous: null,
  next: null,
  file: null,
};

interface Served {
  url: URL;
  logged: string[];
}

async function serve(
  casebook: Casebook | null = createFakeCasebook({ page: () => page }),
  config: Partial<AppDeps['config']> = {},
): Promise<Served> {
  const logged: string[] = [];
  const logger = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) });
  const settings = { apiKey: null, rateLimit: 0, trustProxy: 0, ...config };
  const app = createApp({ casebook, config: settings, logger, problem: 'no index' });
  const server: Server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`), logged };
}

async function connect(url: URL, headers: Record<string, string> = {}): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));
  closing.push(() => client.close());
  return client;
}

const textOf = (result: Awaited<ReturnType<Client['callTool']>>): string =>
  (result.content as { text: string }[])[0]!.text;

describe('POST /mcp', () => {
  it('speaks the current revision, and offers tools that only read', async () => {
    const client = await connect((await serve()).url);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['search', 'ask', 'check', 'page', 'contents']);
    for (const { annotations, outputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      expect(outputSchema).toBeDefined();
    }
    expect(client.getServerVersion()!.name).toBe('casebook');
    expect(LATEST_PROTOCOL_VERSION >= '2025-11-25').toBe(true);
  });

  it('asks without keeping, and tells text, citations and where to read them', async () => {
    const casebook = createFakeCasebook();
    const client = await connect((await serve(casebook)).url);
    const input = { question: '如何？', units: ['市统计局'] };
    const result = await client.callTool({ name: 'ask', arguments: input });
    expect(textOf(result)).toBe(`${fakeAnswer.text}\n\n[1] 市统计局`);
    expect(result.structuredContent).toMatchObject({
      status: 'answered',
      citations: [{ n: 1, unit: '市统计局', uri: 'casebook://books/b/pages/1' }],
    });
    expect(casebook.asked).toEqual([
      { question: '如何？', filter: { units: ['市统计局'] }, keep: false },
    ]);
  });

  it('searches, checks, turns pages and reads the contents', async () => {
    const client = await connect((await serve()).url);
    const call = async (name: string, input: object): Promise<unknown> =>
      (await client.callTool({ name, arguments: { ...input } })).structuredContent;
    expect(await call('search', { query: '学习' })).toEqual({ hits: [] });
    expect(await call('check', { text: '规定了。' })).toMatchObject({
      sentences: [{ text: '规定了。', support: 'verbatim', citations: [1] }],
    });
    expect(await call('page', { page: 1 })).toEqual({ ...page, uri: 'casebook://books/b/pages/1' });
    expect(await call('contents', {})).toMatchObject({
      book: 'b',
      cases: [{ unit: '市统计局', hasText: true, uri: 'casebook://books/b/cases/1-1' }],
    });
  });

  it('has contents, cases and pages as resources under addresses that stay', async () => {
    const client = await connect((await serve()).url);
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual([
      'casebook://books/b/contents',
      'casebook://books/b/cases/1-1',
    ]);
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toContain(
      'casebook://books/{book}/pages/{page}',
    );
    const read = async (uri: string): Promise<unknown> =>
      (await client.readResource({ uri })).contents[0];
    expect(await read('casebook://books/b/pages/1')).toMatchObject({ text: page.text });
    expect(await read('casebook://books/b/cases/1-1')).toMatchObject({
      text: '市统计局 · 题目\n\n[p. 1]\n规定了学习制度。',
    });
    expect(await read('casebook://books/b/contents')).toMatchObject({
      mimeType: 'application/json',
      text: expect.stringContaining('市统计局') as string,
    });
    await expect(read('casebook://books/b/cases/9-9')).rejects.toThrow(/b has no case 9-9/u);
    const ref = { type: 'ref/resource' as const, uri: 'casebook://books/{book}/cases/{case}' };
    const { completion } = await client.complete({ ref, argument: { name: 'case', value: '1' } });
    expect(completion.values).toEqual(['1-1']);
  });

  it('says the rule that an input breaks, and nothing of what is a defect here', async () => {
    const broken = createFakeCasebook({
      ask: () => Promise.reject(new Error('a defect with a secret')),
      page: () => {
        throw new TypeError('a defect with a secret');
      },
    });
    const { url, logged } = await serve(broken);
    const client = await connect(url);
    const call = async (name: string, input: object): Promise<[unknown, string]> => {
      const result = await client.callTool({ name, arguments: { ...input } });
      return [result.isError, textOf(result)];
    };
    expect(await call('ask', { question: ' ' })).toEqual([
      true,
      expect.stringContaining('must not be empty'),
    ]);
    expect(await call('search', { query: '学', units: ['无此局'] })).toEqual([
      true,
      'filter.units takes names of the contents: current value is 无此局',
    ]);
    expect(await call('ask', { question: '学' })).toEqual([
      true,
      'something went wrong on our side',
    ]);
    expect(logged.join()).toContain('a secret');
    const reading = client.readResource({ uri: 'casebook://books/b/pages/1' });
    await expect(reading).rejects.toThrow(/our side/u);
  });

  it('wants the key, keeps foreign pages out and takes POST alone, as the rest of the server', async () => {
    const { url } = await serve(undefined, { apiKey: KEY });
    await expect(connect(url)).rejects.toThrow(/CASEBOOK_API_KEY/u);
    const client = await connect(url, { authorization: `Bearer ${KEY}` });
    expect((await client.listTools()).tools).toHaveLength(5);
    const { url: open } = await serve();
    const post = (headers: Record<string, string>, body = '{}'): Promise<Response> =>
      fetch(open, { method: 'POST', headers, body });
    const json = { 'content-type': 'application/json' };
    expect((await post({ ...json, origin: 'http://x.example' })).status).toBe(403);
    expect((await post({ 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post(json, JSON.stringify({ x: 'x'.repeat(200_000) }))).status).toBe(413);
    for (const method of ['GET', 'DELETE']) {
      expect((await fetch(open, { method })).status).toBe(405);
    }
    const { url: closed } = await serve(null);
    expect((await fetch(closed, { method: 'POST', headers: json, body: '{}' })).status).toBe(503);
  });
});
