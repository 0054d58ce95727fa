import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';
import type { Lexicon } from './lexicon.ts';

/** An embedder and what tells it from others: an index serves only the one it was built with. */
export interface Embedder {
  embeddings: EmbeddingsInterface;
  id: string;
  dimensions: number;
}

/** The embedder that is configured. */
export async function createEmbeddings(config: Config, lexicon: Lexicon): Promise<Embedder> {
  if (config.embeddings === 'builtin') {
    const { BuiltinEmbeddings } = await import('./builtinEmbeddings.ts');
    const embeddings = new BuiltinEmbeddings(lexicon);
    return { embeddings, id: embeddings.id, dimensions: embeddings.dimensions };
  }
  throw new CasebookError('invalid_input', `EMBEDDINGS=${config.embeddings} is not available`);
}
