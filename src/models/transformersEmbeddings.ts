import { createHash } from 'node:crypto';
import { basename, dirname, isAbsolute } from 'node:path';
import { Embeddings } from '@langchain/core/embeddings';
import { CasebookError } from '../errors.ts';
import { CheckedEmbeddings } from './checkedEmbeddings.ts';
import { embeddingForm, type EmbeddingForm } from './embeddingForms.ts';

/** Which model. */
export interface TransformersEmbeddingsOptions {
  /** An id on the Hugging Face hub, or the absolute path of a folder. Default: Xenova/multilingual-e5-small. */
  model: string | null;
  /** What its vectors must have; null = found out by loading it. */
  dimensions: number | null;
  /** What is not as the preset for the model's name has it. */
  form?: Partial<EmbeddingForm> | undefined;
  /** Loads @huggingface/transformers, which casebook does not install. */
  loadTransformers?: () => Promise<TransformersModule>;
}

interface Tensor {
  tolist(): number[][];
}

interface Loading {
  dtype?: string;
}

/** What casebook uses of @huggingface/transformers. */
export interface TransformersModule {
  env: { localModelPath: string; allowRemoteModels: boolean };
  pipeline(
    task: 'feature-extraction',
    model: string,
    options: Loading,
  ): Promise<(texts: string[], how: { pooling: string; normalize: true }) => Promise<Tensor>>;
  AutoTokenizer: {
    from_pretrained(
      model: string,
    ): Promise<(texts: string[], how: { padding: true; truncation: true }) => unknown>;
  };
  AutoModel: {
    from_pretrained(
      model: string,
      options: Loading,
    ): Promise<(inputs: never) => Promise<{ sentence_embedding?: Tensor }>>;
  };
}

type Extract = (texts: string[]) => Promise<number[][]>;

const DEFAULT_MODEL = 'Xenova/multilingual-e5-small';
/** Texts that go through the model together: more take memory and no less time. */
const BATCH = 16;
// a variable, so that the compiler does not ask for the types of a package that is not there
const PACKAGE = ['@huggingface', 'transformers'].join('/');

/**
 * Embeddings of a model that runs in this process, pooled and prompted as it was trained (`embeddingForm`). It is loaded with
 * the first text.
 *
 * @throws CasebookError `invalid_input` when @huggingface/transformers is not installed, `model_failed` when the
 * model cannot be loaded.
 */
export async function createTransformersEmbeddings(
  options: TransformersEmbeddingsOptions,
): Promise<{ embeddings: CheckedEmbeddings; id: string; dimensions: number }> {
  const transformers = await (options.loadTransformers ?? importTransformers)().catch(notInstalled);
  const model = options.model ?? DEFAULT_MODEL;
  if (isAbsolute(model)) {
    transformers.env.localModelPath = dirname(model);
    transformers.env.allowRemoteModels = false;
  }
  const name = isAbsolute(model) ? basename(model) : model;
  const form = embeddingForm(model, options.form);
  const id = `transformers:${name}${told(form)}`;
  const load = (): Promise<Extract> =>
    loadExtract(transformers, name, form).catch((cause: unknown) => {
      const way =
        'without a network set EMBEDDINGS_MODEL to the absolute path of a folder that holds it';
      const message = `${id} cannot be loaded: ${way}: ${(cause as Error).message}`;
      throw new CasebookError('model_failed', message, { cause });
    });
  const embeddings = new CheckedEmbeddings(new LocalEmbeddings(load), {
    id,
    dimensions: options.dimensions,
    queryPrefix: form.queryPrompt,
    passagePrefix: form.passagePrompt,
  });
  return { embeddings, id, dimensions: await embeddings.dimensions() };
}

/** One model for questions and passages, loaded once; a failure to load is tried again. */
class LocalEmbeddings extends Embeddings {
  readonly #load: () => Promise<Extract>;
  #extract: Promise<Extract> | null = null;

  constructor(load: () => Promise<Extract>) {
    super({});
    this.#load = load;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    this.#extract ??= this.#load();
    const extract = await this.#extract.catch((error: unknown) => {
      this.#extract = null;
      throw error;
    });
    const vectors: number[][] = [];
    for (let at = 0; at < texts.length; at += BATCH) {
      for (const vector of await extract(texts.slice(at, at + BATCH))) vectors.push(vector);
    }
    return vectors;
  }

  override async embedQuery(text: string): Promise<number[]> {
    return (await this.embedDocuments([text]))[0]!;
  }
}

async function loadExtract(
  transformers: TransformersModule,
  model: string,
  { pooling, dtype }: EmbeddingForm,
): Promise<Extract> {
  const loading = dtype === null ? {} : { dtype };
  if (pooling !== 'model') {
    const extract = await transformers.pipeline('feature-extraction', model, loading);
    return async (texts) => (await extract(texts, { pooling, normalize: true })).tolist();
  }
  const tokenize = await transformers.AutoTokenizer.from_pretrained(model);
  const run = await transformers.AutoModel.from_pretrained(model, loading);
  return async (texts) => {
    const inputs = await tokenize(texts, { padding: true, truncation: true });
    const { sentence_embedding: vectors } = await run(inputs as never);
    if (vectors !== undefined) return vectors.tolist();
    const message = 'its model has no sentence_embedding: set EMBEDDINGS_POOLING to another value';
    throw new CasebookError('model_failed', message);
  };
}

/** What tells vectors of the same model apart. Those of E5 and of the mean alone were called by the model's name before. */
function told({ pooling, queryPrompt, passagePrompt, dtype }: EmbeddingForm): string {
  const prompts = queryPrompt + '\0' + passagePrompt;
  const isUsual = prompts === '\0' || prompts === 'query: \0passage: ';
  const digest = createHash('sha256').update(prompts).digest('hex').slice(0, 8);
  const parts = [pooling === 'mean' ? [] : pooling, isUsual ? [] : digest, dtype ?? []].flat();
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
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
