import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CasebookError } from '../errors.ts';
import { readBeir } from './readBeir.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beir-'));
  await mkdir(join(folder, 'qrels'));
});

afterEach(() => rm(folder, { recursive: true }));

async function write(files: { corpus: string; queries: string; qrels: string }): Promise<void> {
  await writeFile(join(folder, 'corpus.jsonl'), files.corpus);
  await writeFile(join(folder, 'queries.jsonl'), files.queries);
  await writeFile(join(folder, 'qrels', 'test.tsv'), files.qrels);
}

describe('readBeir()', () => {
  it('reads texts with their titles, and questions with the ordinals of their texts', async () => {
    await write({
      corpus: '{"_id":"a","title":"T","text":"one"}\n{"_id":"b","title":"","text":"two"}\n',
      queries: '{"_id":"q","text":"which?"}\n{"_id":"none","text":"no answer"}\n',
      qrels: 'query-id\tcorpus-id\tscore\nq\tb\t1\nq\ta\t0\nq\tgone\t1\n',
    });
    expect(readBeir(folder)).toEqual({
      passages: [
        { id: 'a', text: 'T\none' },
        { id: 'b', text: 'two' },
      ],
      queries: [{ id: 'q', text: 'which?', relevant: new Set([1]) }],
    });
  });

  it('names the line that cannot be read', async () => {
    await write({ corpus: '{"_id":"a","text":"one"}\n{"_id":7}\n', queries: '', qrels: '' });
    expect(() => readBeir(folder)).toThrow(/corpus\.jsonl: line 2/u);
    expect(() => readBeir(folder)).toThrow(CasebookError);
  });

  it('names a file that is missing', () => {
    expect(() => readBeir(join(folder, 'nowhere'))).toThrow(/corpus\.jsonl cannot be read/u);
  });
});
