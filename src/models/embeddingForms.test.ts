import { describe, expect, it } from 'vitest';
import { embeddingForm } from './embeddingForms.ts';

describe('embeddingForm()', () => {
  it.each([
    ['Xenova/multilingual-e5-small', 'mean', 'query: ', 'passage: '],
    ['intfloat/multilingual-e5-large-instruct', 'mean', /^Instruct: .*\nQuery: $/su, ''],
    ['Xenova/bge-m3', 'cls', '', ''],
    ['Xenova/bge-small-zh-v1.5', 'cls', /^为这个句子/u, ''],
    ['Xenova/bge-base-en-v1.5', 'cls', /^Represent this sentence/u, ''],
    ['Xenova/gte-small', 'mean', '', ''],
    ['onnx-community/gte-multilingual-base', 'cls', '', ''],
    ['onnx-community/embeddinggemma-300m-ONNX', 'model', /search result/u, /^title: none/u],
    ['onnx-community/Qwen3-Embedding-0.6B-ONNX', 'last_token', /^Instruct: .*\nQuery:$/su, ''],
    ['jinaai/jina-embeddings-v5-text-small', 'last_token', 'Query: ', 'Document: '],
    ['jinaai/jina-embeddings-v2-base-zh', 'mean', '', ''],
    ['/srv/models/of-our-own', 'mean', '', ''],
  ])('knows %s', (model, pooling, query, passage) => {
    const form = embeddingForm(model);
    expect(form.pooling).toBe(pooling);
    const fits = (prompt: string, wanted: string | RegExp): boolean =>
      typeof wanted === 'string' ? prompt === wanted : wanted.test(prompt);
    expect(fits(form.queryPrompt, query)).toBe(true);
    expect(fits(form.passagePrompt, passage)).toBe(true);
    expect(form.dtype).toBeNull();
  });

  it('gives way to what is set, an empty prompt included', () => {
    const set = { pooling: 'cls', queryPrompt: '', dtype: 'q8' } as const;
    expect(embeddingForm('multilingual-e5-small', set)).toEqual({
      ...set,
      passagePrompt: 'passage: ',
    });
  });
});
