import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkText } from './checkText.ts';
import { readConfig } from './config.ts';
import { createRetriever } from './createRetriever.ts';
import { ingestBooks } from './ingest/ingest.ts';
import { folderStore } from './retrieve/store/folderStore.ts';

const home = mkdtempSync(join(tmpdir(), 'casebook-entry-'));
const config = readConfig({ READER: 'off', CASEBOOK_HOME: home });

beforeAll(async () => {
  await ingestBooks({ config });
});

afterAll(() => rmSync(home, { recursive: true }));

describe('createRetriever()', () => {
  it('retrieves passages with unit and printed pages, as many as wished', async () => {
    const retriever = await createRetriever({ config, k: 2 });
    const found = await retriever.invoke('市科技局“七个一”学习制度是什么？');
    expect(found).toHaveLength(2);
    expect(found[0]!.metadata).toMatchObject({ unit: '市科技局', book: 'daqing-2010' });
    await retriever.close();
  });

  it('closes a store it opened, and none that was given', async () => {
    const closed: string[] = [];
    const store = { ...folderStore(home), close: async () => void closed.push('given') };
    const retriever = await createRetriever({ config, store });
    await retriever.close();
    expect(closed).toEqual([]);
  });

  it('says what to run where there is no index', async () => {
    const empty = { ...config, home: join(home, 'none') };
    await expect(createRetriever({ config: empty })).rejects.toMatchObject({ code: 'no_index' });
  });
});

describe('checkText()', () => {
  it('says of each sentence whether the books bear it out', async () => {
    const text = '3年来全局共培训166人次。3年来全局共培训661人次。';
    const { sentences, citations } = await checkText({ config, text });
    expect(sentences.map(({ support }) => support)).toEqual(['verbatim', 'contradicted']);
    expect(citations[0]).toMatchObject({ unit: '市财政局' });
  });
});
