import { describe, expect, it } from 'vitest';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { createFakeCasebook, fakeAnswer } from '../../testing/fakeCasebook.ts';
import type { Citation, Hit, SectionView } from '../../types.ts';
import { createMcpServer } from './createMcpServer.ts';

const citation: Citation = { ...fakeAnswer.citations[0]!, pages: null, paragraph: 2 };
const { n, ...nearest } = citation;

const hit: Hit = {
  passage: { id: 'b.1-1.x', book: 'b', case: '1-1', section: 1, pages: null, start: 0, end: 3 },
  ...{ text: '到岗。', unit: '', caseTitle: '值班', section: '值班', score: 1 },
  why: { lexicalRank: 1, lexicalScore: 1, vectorRank: null, vectorScore: 0, terms: [] },
};

const section = (number: number, next: number | null): SectionView => ({
  ...{ book: 'b', case: '1-1', section: number, unit: '', caseTitle: '值班', heading: null },
  ...{ text: `第${number}节的话。\n`, start: 0, end: 3, previous: null },
  next: next === null ? { case: '1-2', section: 1 } : { case: '1-1', section: next },
});

/** What a book that nothing tells pages of gives. */
const casebook = createFakeCasebook({
  ask: async () => ({ ...fakeAnswer, citations: [citation] }),
  check: async () => ({
    sentences: [
      { ...{ text: '甲。', start: 0, end: 2, citations: [] }, support: 'unsupported', nearest },
    ],
    citations: [citation],
  }),
  search: async () => ({ hits: [hit], searched: { passages: 1, units: 1 } }),
  contents: (book) => ({
    ...{ book, title: '书', front: '' },
    parts: [
      {
        ...{ number: 1, label: '', title: '' },
        entries: [
          {
            ...{ case: '1-1', number: 1, title: '值班', unit: '', unitEn: '' },
            ...{ firstPage: null, lastPage: null, hasText: true, sections: [] },
          },
        ],
      },
    ],
  }),
  section: (_book, { section: number }) => section(number, number === 0 ? 1 : null),
});

async function connect(): Promise<Client> {
  const [here, there] = InMemoryTransport.createLinkedPair();
  const onDefect = (error: unknown): void => {
    throw error as Error;
  };
  await createMcpServer(casebook, { onDefect }).connect(here);
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(there);
  await client.listTools(); // from then on the client checks results against their schemas
  return client;
}

describe('createMcpServer() over a book without pages', () => {
  it.each([
    ['search', { query: '值班' }, { hits: [{ pages: null }] }],
    ['ask', { question: '何时到岗？' }, { citations: [{ n, pages: null, paragraph: 2 }] }],
    ['check', { text: '甲。' }, { citations: [{ pages: null }] }],
    ['contents', {}, { cases: [{ firstPage: null, lastPage: null }] }],
  ])('%s tells what its schema says', async (name, input, told) => {
    const result = await (await connect()).callTool({ name, arguments: input });
    expect(result.isError).toBeUndefined();
    expect(result.structuredContent).toMatchObject(told);
  });

  it('reads a case section by section', async () => {
    const { contents } = await (
      await connect()
    ).readResource({ uri: 'casebook://books/b/cases/1-1' });
    expect(contents[0]).toMatchObject({ text: '值班\n\n第0节的话。\n\n第1节的话。' });
  });
});
