import { describe, expect, it } from 'vitest';
import { CasebookError } from '../errors.ts';
import { createEmbeddings, type EmbeddingsConfig } from './embeddings.ts';
import { loadLexicon } from './lexicon.ts';

const lexicon = loadLexicon();
const config: EmbeddingsConfig = {
  embeddings: 'builtin',
  embeddingsModel: null,
  embeddingsDimensions: null,
  openaiApiKey: null,
  openaiBaseUrl: null,
};

describe('createEmbeddings()', () => {
  it('gives the builtin embedder of the lexicon', async () => {
    const { embeddings, id, dimensions } = await createEmbeddings(config, lexicon);
    expect(id).toBe(`builtin:${lexicon.id}`);
    expect(await embeddings.embedQuery('学习')).toHaveLength(dimensions);
  });

  it('says what openai needs', async () => {
    const created = createEmbeddings({ ...config, embeddings: 'openai' }, lexicon);
    await expect(created).rejects.toThrow(/needs OPENAI_API_KEY, or OPENAI_BASE_URL/);
  });

  it('asks OpenAI itself nothing while the dimensions are known', async () => {
    const set = { ...config, embeddings: 'openai', openaiApiKey: 'none' } as const;
    expect(await createEmbeddings(set, lexicon)).toMatchObject({
      id: 'openai:text-embedding-3-small',
      dimensions: 1536,
    });
    const small = await createEmbeddings({ ...set, embeddingsDimensions: 512 }, lexicon);
    expect(small).toMatchObject({ id: 'openai:text-embedding-3-small@512', dimensions: 512 });
  });

  it('says what to install for transformers, unless it is there', async () => {
    const created = createEmbeddings(
      { ...config, embeddings: 'transformers', embeddingsDimensions: 384 },
      lexicon,
    );
    const outcome: unknown = await created.catch((error: unknown) => error);
    if (outcome instanceof CasebookError) {
      expect(outcome.message).toContain('npm install @huggingface/transformers');
    } else {
      expect(outcome).toMatchObject({ id: 'transformers:Xenova/multilingual-e5-small' });
    }
  });
});
