import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentInterface } from '@langchain/core/documents';
import { RunnableLambda, RunnablePassthrough, RunnableSequence } from '@langchain/core/runnables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCasebook, type Casebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';

const home = mkdtempSync(join(tmpdir(), 'casebook-langchain-'));
const config = readConfig({ READER: 'off', CASEBOOK_HOME: home });
let casebook: Casebook;

beforeAll(async () => {
  await ingestBooks({ config });
  casebook = await openCasebook(config);
});

afterAll(() => rmSync(home, { recursive: true }));

describe('PassageRetriever', () => {
  it('runs inside a LangChain chain', async () => {
    const cite = (documents: DocumentInterface[]): string =>
      documents
        .map(
          ({ metadata }) =>
            `${String(metadata.unit)} ${String((metadata.pages as { first: number }).first)}`,
        )
        .join('; ');
    const chain = RunnableSequence.from([
      {
        context: casebook.retriever({ k: 1 }).pipe(new RunnableLambda({ func: cite })),
        question: new RunnablePassthrough<string>(),
      },
      new RunnableLambda({
        func: ({ context, question }: { context: string; question: string }) =>
          `${question} → ${context}`,
      }),
    ]);
    expect(await chain.invoke('市财政局三年来共培训多少人次？')).toBe(
      '市财政局三年来共培训多少人次？ → 市财政局 4',
    );
  });

  it('keeps to its filter and to the unit a question names', async () => {
    const filtered = await casebook
      .retriever({ filter: { units: ['市科技局'] } })
      .invoke('学习制度');
    expect(new Set(filtered.map(({ metadata }) => metadata.unit as string))).toEqual(
      new Set(['市科技局']),
    );
    const named = await casebook.retriever().invoke('市统计局的学习制度');
    expect(new Set(named.map(({ metadata }) => metadata.unit as string))).toEqual(
      new Set(['市统计局']),
    );
  });

  it('gives documents that stand in the book at their offsets', async () => {
    const [document] = await casebook.retriever({ k: 1 }).invoke('七个一');
    const { case: id, pages } = document!.metadata as {
      case: string;
      pages: { first: number; last: number };
    };
    const text = [
      casebook.page('daqing-2010', pages.first),
      casebook.page('daqing-2010', pages.last),
    ];
    expect(id).toBe('1-3');
    expect(text.some((page) => page.text.includes(document!.pageContent.slice(0, 20)))).toBe(true);
  });
});
