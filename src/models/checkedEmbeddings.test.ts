import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { describe, expect, it } from 'vitest';
import { CheckedEmbeddings } from './checkedEmbeddings.ts';
import { createHashEmbeddings } from './doubles.ts';

const answering = (vectors: unknown): EmbeddingsInterface<number[]> => ({
  embedDocuments: () => Promise.resolve(vectors as number[][]),
  embedQuery: () => Promise.resolve((vectors as number[][])[0]!),
});

describe('CheckedEmbeddings', () => {
  it('puts its prefixes before questions and passages', async () => {
    const inner = createHashEmbeddings({ dimensions: 4 });
    const prefixes = { queryPrefix: 'query: ', passagePrefix: 'passage: ' };
    const checked = new CheckedEmbeddings(inner, { id: 'x', dimensions: 4, ...prefixes });
    await checked.embedDocuments(['a', 'b']);
    await checked.embedQuery('c');
    expect(inner.batches).toEqual([['passage: a', 'passage: b'], ['query: c']]);
    expect(await checked.embedDocuments([])).toEqual([]);
  });

  it('refuses another number of vectors, another length and what is no number', async () => {
    const cases: [unknown, string][] = [
      [[[1, 2]], 'embedder x: 2 texts need as many vectors: got 1'],
      [[[1, 2], [1]], 'embedder x: a vector must have 2 dimensions: got 1'], // prettier-ignore
      [[[1, 2], [1, NaN]], 'embedder x: a vector must be a list of finite numbers'], // prettier-ignore
      [[[1, 2], 'AAAA'], 'embedder x: a vector must be a list of finite numbers'],
      [[[1, 2], []], 'embedder x: a vector must be a list of finite numbers'],
    ];
    for (const [vectors, message] of cases) {
      const checked = new CheckedEmbeddings(answering(vectors), { id: 'x', dimensions: 2 });
      await expect(checked.embedDocuments(['a', 'b'])).rejects.toMatchObject({
        code: 'model_failed',
        message,
      });
    }
  });

  it('dimensions() asks once, and holds later answers to it', async () => {
    const inner = createHashEmbeddings({ dimensions: 4 });
    const checked = new CheckedEmbeddings(inner, { id: 'x', dimensions: null });
    expect([await checked.dimensions(), await checked.dimensions()]).toEqual([4, 4]);
    expect(inner.batches).toHaveLength(1);
  });
});
