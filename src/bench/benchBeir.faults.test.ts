import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHashEmbeddings } from '../models/doubles.ts';
import { loadLexicon } from '../models/lexicon.ts';
import { benchBeir, benchTable } from './benchBeir.ts';

const TEXTS = ['建立图书馆供党员自学', '工厂检修锅炉', '医院为病人看病'];

/** A folder of these texts, with one question that the first of them answers. */
async function withFolder<T>(
  texts: readonly string[],
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'beir-'));
  try {
    await mkdir(join(folder, 'qrels'));
    const rows = texts.map((text, id) => JSON.stringify({ _id: `${id}`, text }));
    await writeFile(join(folder, 'corpus.jsonl'), rows.join('\n'));
    await writeFile(join(folder, 'queries.jsonl'), '{"_id":"q","text":"党员在图书馆自学"}');
    await writeFile(join(folder, 'qrels', 'test.tsv'), 'q\tc\ts\nq\t0\t1\n');
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('benchBeir()', () => {
  it('measures three rankings; a question asked in the words of its text is found first', async () => {
    const result = await withFolder(TEXTS, (folder) => benchBeir(folder));
    expect(result).toMatchObject({ passages: 3, queries: 1 });
    for (const kind of ['bm25', 'vectors', 'fused'] as const) {
      expect(result[kind]['recall@1']).toBe(1);
      expect(result[kind]['ndcg@10']).toBe(1);
    }
    expect(benchTable(result)).toMatch(
      /recall@1 [\s\S]*fused +1\.0000[\s\S]*3 passages, 1 queries/u,
    );
  });

  it('says that the builtin embedder ran where none is given', async () => {
    const result = await withFolder(TEXTS, (folder) => benchBeir(folder));
    const { id, dimensions } = loadLexicon();
    expect(result).toMatchObject({ embedder: `builtin:${id}`, dimensions });
    expect(benchTable(result)).toContain(`vectors: builtin:${id}, ${dimensions} dimensions`);
  });

  it('asks the embedder it is given, passages in batches, and says so', async () => {
    const texts = Array.from({ length: 150 }, (_, at) => `第${at}段：建立图书馆`);
    const embeddings = createHashEmbeddings({ dimensions: 8 });
    const { id, dimensions } = embeddings;
    const told: [number, number][] = [];
    const result = await withFolder(texts, (folder) =>
      benchBeir(folder, {
        embedder: { embeddings, id, dimensions },
        onProgress: (done, total) => told.push([done, total]),
      }),
    );
    expect(result).toMatchObject({ embedder: 'hash-8', dimensions: 8, passages: 150 });
    expect(benchTable(result)).toContain('vectors: hash-8, 8 dimensions');
    expect(embeddings.batches.map(({ length }) => length)).toEqual([64, 64, 22, 1]);
    expect(embeddings.batches.flat()).toEqual([...texts, '党员在图书馆自学']);
    expect(told).toEqual([0, 64, 128, 150].map((done) => [done, 150]));
  });
});

/** A little below what bench/RETRIEVAL.md reports: a change that loses more than noise fails here. */
const floors = {
  'en-zh': { 'recall@1': 0.755, 'recall@10': 0.95, 'ndcg@10': 0.86 },
  'zh-zh': { 'recall@1': 0.935, 'recall@10': 0.99, 'ndcg@10': 0.965 },
} as const;

describe('benchBeir() on public questions', () => {
  for (const [set, least] of Object.entries(floors)) {
    const folder = new URL(`../../../shared/benchmarks/${set}`, import.meta.url).pathname;
    it(`keeps the figures reached on ${set}`, async ({ skip }) => {
      skip(!existsSync(folder), `no ${set} questions at ${folder}`);
      const { bm25, vectors, fused } = await benchBeir(folder);
      for (const [name, floor] of Object.entries(least)) {
        expect(fused[name as keyof typeof fused], `${set} ${name}`).toBeGreaterThanOrEqual(floor);
      }
      for (const name of Object.keys(fused) as (keyof typeof fused)[]) {
        const better = Math.max(bm25[name], vectors[name]);
        expect(fused[name], `${set} fused ${name}`).toBeGreaterThanOrEqual(better);
      }
    });
  }
});
