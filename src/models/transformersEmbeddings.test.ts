import { describe, expect, it } from 'vitest';
import { createTransformersEmbeddings, type TransformersModule } from './transformersEmbeddings.ts';

interface Double extends TransformersModule {
  /** What was loaded and run, in order. */
  calls: unknown[];
}

/** A library whose models make a vector of a text's length. */
function double({ fails = false, sentence = true } = {}): Double {
  const calls: unknown[] = [];
  const vectors = (texts: string[]) => ({ tolist: () => texts.map((text) => [text.length, 1]) });
  return {
    calls,
    env: { localModelPath: '/models/', allowRemoteModels: true },
    async pipeline(task, model, options) {
      calls.push([task, model, options]);
      if (fails) throw new Error('fetch failed');
      return async (texts, how) => {
        calls.push([texts, how]);
        return vectors(texts);
      };
    },
    AutoTokenizer: { from_pretrained: async () => (texts) => texts },
    AutoModel: {
      async from_pretrained(model, options) {
        calls.push([model, options]);
        return async (inputs) => (sentence ? { sentence_embedding: vectors(inputs) } : {});
      },
    },
  };
}

describe('createTransformersEmbeddings()', () => {
  it('names the package when it cannot be loaded', async () => {
    const loadTransformers = () => Promise.reject(new Error('Cannot find package'));
    await expect(
      createTransformersEmbeddings({ model: null, dimensions: null, loadTransformers }),
    ).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('npm install @huggingface/transformers') as string,
    });
  });

  it('keeps a model in a folder off the network', async () => {
    const library = double();
    const model = '/srv/models/multilingual-e5-small';
    const created = await createTransformersEmbeddings({
      model,
      dimensions: 384,
      loadTransformers: async () => library,
    });
    expect(library.env).toEqual({ localModelPath: '/srv/models', allowRemoteModels: false });
    expect(created.id).toBe('transformers:multilingual-e5-small');
    expect(created.dimensions).toBe(384);
    expect(library.calls).toEqual([]);
  });

  it('pools and prompts as the model was trained, in batches, loaded once', async () => {
    const library = double();
    const { embeddings, id, dimensions } = await createTransformersEmbeddings({
      model: 'Xenova/bge-small-zh-v1.5',
      dimensions: 2,
      form: { dtype: 'q8', queryPrompt: '问：', passagePrompt: '文：' },
      loadTransformers: async () => library,
    });
    expect(dimensions).toBe(2);
    expect(id).toMatch(/^transformers:Xenova\/bge-small-zh-v1\.5 \(cls, [0-9a-f]{8}, q8\)$/u);
    expect(await embeddings.embedQuery('如何')).toEqual([4, 1]);
    expect(await embeddings.embedDocuments(Array<string>(17).fill('学'))).toHaveLength(17);
    const how = { pooling: 'cls', normalize: true };
    expect(library.calls).toEqual([
      ['feature-extraction', 'Xenova/bge-small-zh-v1.5', { dtype: 'q8' }],
      [['问：如何'], how],
      [Array(16).fill('文：学'), how],
      [['文：学'], how],
    ]);
  });

  it('takes the vector that a model pools itself', async () => {
    const options = { model: 'onnx-community/embeddinggemma-300m-ONNX', dimensions: 2 };
    const { embeddings } = await createTransformersEmbeddings({
      ...options,
      loadTransformers: async () => double(),
    });
    expect(await embeddings.embedDocuments(['学'])).toEqual([['title: none | text: 学'.length, 1]]);
    const without = await createTransformersEmbeddings({
      ...options,
      loadTransformers: async () => double({ sentence: false }),
    });
    await expect(without.embeddings.embedQuery('学')).rejects.toThrow(/EMBEDDINGS_POOLING/u);
  });

  it('names the way without a network when a model cannot be loaded', async () => {
    const created = createTransformersEmbeddings({
      model: 'Xenova/gte-small',
      dimensions: null,
      loadTransformers: async () => double({ fails: true }),
    });
    await expect(created).rejects.toMatchObject({
      code: 'model_failed',
      message: expect.stringMatching(/absolute path of a folder.*fetch failed/su) as string,
    });
  });
});
