import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'casebook-mcp-'));
let transport: StdioClientTransport;
let client: Client;

beforeAll(async () => {
  transport = new StdioClientTransport({
    command: process.execPath,
    args: [join(root, 'bin', 'casebook.js'), 'mcp'],
    env: { PATH: process.env.PATH ?? '', CASEBOOK_HOME: home, READER: 'off' },
    stderr: 'pipe',
  });
  client = new Client({ name: 'test', version: '1' });
  await client.connect(transport, { timeout: 110_000 });
});
afterAll(async () => {
  await client.close();
  rmSync(home, { recursive: true, force: true });
});

const call = async (name: string, input: object): Promise<Record<string, unknown>> => {
  const result = await client.callTool({ name, arguments: { ...input } });
  expect(result.isError, JSON.stringify(result.content)).not.toBe(true);
  return result.structuredContent as Record<string, unknown>;
};

describe('casebook mcp', () => {
  it('reads the books where there is no index yet, and answers with page and quote', async () => {
    const answer = await call('ask', { question: '市财政局三年来共培训多少人次？' });
    expect(answer).toMatchObject({
      status: 'answered',
      text: '市财政局：3年来全局共培训166人次。[1]',
      citations: [
        {
          unit: '市财政局',
          quote: '3年来全局共培训166人次。',
          pages: { first: 4 },
          uri: 'casebook://books/daqing-2010/pages/4',
        },
      ],
    });
  });

  it('refuses what is in no book', async () => {
    const answer = await call('ask', { question: '市公安局的学习制度是什么？' });
    expect(answer).toMatchObject({ status: 'not_in_book' });
  });

  it('finds, checks and reads: each answer has the form that its tool declares', async () => {
    const { hits } = (await call('search', { query: 'self-study', k: 3 })) as { hits: object[] };
    expect(hits).toHaveLength(3);
    expect(await call('check', { text: '市财政局3年来共培训266人次。天是绿的。' })).toMatchObject({
      sentences: [{ support: 'contradicted' }, {}],
    });
    const { cases } = (await call('contents', {})) as { cases: { uri: string | null }[] };
    expect(cases).toHaveLength(36);
    expect(await call('page', { page: 4 })).toMatchObject({ unit: '市财政局', basis: 'recovered' });
    const uris = cases.flatMap(({ uri }) => uri ?? []);
    expect(uris).toHaveLength(3);
    const { contents } = await client.readResource({ uri: uris[1]! });
    const text = contents.map((one) => ('text' in one ? one.text : '')).join('');
    expect(text.match(/^\[p\. \d+\]$/gmu)).toEqual(['[p. 4]', '[p. 5]', '[p. 6]', '[p. 7]']);
  });

  it('ends when its client leaves', async () => {
    const { pid } = transport;
    await client.close();
    expect(() => process.kill(pid!, 0)).toThrow(/ESRCH/u);
  });
});
