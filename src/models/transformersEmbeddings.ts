import { basename, dirname, isAbsolute } from 'node:path';
import { CasebookError } from '../errors.ts';
import { CheckedEmbeddings } from './checkedEmbeddings.ts';

/** Which model. */
export interface TransformersEmbeddingsOptions {
  /** An id on the Hugging Face hub, or the absolute path of a folder. Default: Xenova/multilingual-e5-small. */
  model: string | null;
  /** What its vectors must have; null = found out by loading it. */
  dimensions: number | null;
  /** Loads @huggingface/transformers, which casebook does not install. */
  loadTransformers?: () => Promise<TransformersModule>;
}

/** What casebook sets in @huggingface/transformers. */
export interface TransformersModule {
  env: { localModelPath: string; allowRemoteModels: boolean };
}

const DEFAULT_MODEL = 'Xenova/multilingual-e5-small';
// a variable, so that the compiler does not ask for the types of a package that is not there
const PACKAGE = ['@huggingface', 'transformers'].join('/');

/**
 * Embeddings of a model that runs in this process. Models of the E5 family are told questions from passages by
 * the prefixes they were trained with.
 *
 * @throws CasebookError `invalid_input` when @huggingface/transformers is not installed, `model_failed` when the
 * model cannot be loaded.
 */
export async function createTransformersEmbeddings(
  options: TransformersEmbeddingsOptions,
): Promise<{ embeddings: CheckedEmbeddings; id: string; dimensions: number }> {
  const { env } = await (options.loadTransformers ?? importTransformers)().catch(notInstalled);
  const model = options.model ?? DEFAULT_MODEL;
  if (isAbsolute(model)) {
    env.localModelPath = dirname(model);
    env.allowRemoteModels = false;
  }
  const { HuggingFaceTransformersEmbeddings } =
    await import('@langchain/community/embeddings/huggingface_transformers');
  const inner = new HuggingFaceTransformersEmbeddings({
    model: isAbsolute(model) ? basename(model) : model,
  });
  const id = `transformers:${isAbsolute(model) ? basename(model) : model}`;
  const isE5 = /(?:^|[-_/])e5(?:[-_]|$)/i.test(model);
  const embeddings = new CheckedEmbeddings(inner, {
    id,
    dimensions: options.dimensions,
    queryPrefix: isE5 ? 'query: ' : '',
    passagePrefix: isE5 ? 'passage: ' : '',
  });
  return { embeddings, id, dimensions: await embeddings.dimensions() };
}

async function importTransformers(): Promise<TransformersModule> {
  return (await import(PACKAGE)) as TransformersModule;
}

function notInstalled(cause: unknown): never {
  const message =
    `EMBEDDINGS=transformers needs ${PACKAGE}, which cannot be loaded: ` +
    `run \`npm install ${PACKAGE}\``;
  throw new CasebookError('invalid_input', message, { cause });
}
