import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { Config } from '../config.ts';
import type { Lexicon } from './lexicon.ts';

/** An embedder and what tells it from others: an index serves only the one it was built with. */
export interface Embedder {
  embeddings: EmbeddingsInterface;
  id: string;
  dimensions: number;
}

/** The settings that choose an embedder. */
export type EmbeddingsConfig = Pick<
  Config,
  | 'embeddings'
  | 'embeddingsModel'
  | 'embeddingsDimensions'
  | 'embeddingsForm'
  | 'openaiApiKey'
  | 'openaiBaseUrl'
>;

/**
 * The embedder that is configured. What the others need is not loaded: the OpenAI client alone takes 0.3 s.
 *
 * @param indexed what the index was built with: an embedder of that id which does not answer has its dimensions
 * @throws CasebookError `invalid_input` when something it needs is not set or not installed, `model_failed`
 * when its number of dimensions must be asked for and it does not answer.
 */
export async function createEmbeddings(
  config: EmbeddingsConfig,
  lexicon: Lexicon,
  indexed?: Pick<Embedder, 'id' | 'dimensions'>,
): Promise<Embedder> {
  const { embeddingsModel: model, embeddingsDimensions: dimensions } = config;
  switch (config.embeddings) {
    case 'builtin': {
      const { BuiltinEmbeddings } = await import('./builtinEmbeddings.ts');
      const embeddings = new BuiltinEmbeddings(lexicon);
      return { embeddings, id: embeddings.id, dimensions: embeddings.dimensions };
    }
    case 'openai': {
      const { createOpenaiEmbeddings } = await import('./openaiEmbeddings.ts');
      const { openaiApiKey: apiKey, openaiBaseUrl: baseUrl } = config;
      return createOpenaiEmbeddings({ model, dimensions, apiKey, baseUrl, indexed });
    }
    case 'transformers': {
      const { createTransformersEmbeddings } = await import('./transformersEmbeddings.ts');
      return createTransformersEmbeddings({ model, dimensions, form: config.embeddingsForm });
    }
  }
}
