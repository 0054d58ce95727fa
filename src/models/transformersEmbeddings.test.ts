import { describe, expect, it } from 'vitest';
import { createTransformersEmbeddings } from './transformersEmbeddings.ts';

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
    const env = { localModelPath: '/models/', allowRemoteModels: true };
    const loadTransformers = () => Promise.resolve({ env });
    const model = '/srv/models/multilingual-e5-small';
    const created = await createTransformersEmbeddings({
      model,
      dimensions: 384,
      loadTransformers,
    });
    expect(env).toEqual({ localModelPath: '/srv/models', allowRemoteModels: false });
    expect(created.id).toBe('transformers:multilingual-e5-small');
    expect(created.dimensions).toBe(384);
  });
});
