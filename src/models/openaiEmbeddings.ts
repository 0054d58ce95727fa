import { CasebookError } from '../errors.ts';
import { CheckedEmbeddings } from './checkedEmbeddings.ts';
import { MOST_WAIT_MS } from './questionEmbedder.ts';

/** Where the model runs and what it is. */
export interface OpenaiEmbeddingsOptions {
  /** Default: text-embedding-3-small. */
  model: string | null;
  /** Asked for, and part of the id; null = what the model gives. */
  dimensions: number | null;
  apiKey: string | null;
  /** Any server with OpenAI's interface, up to and with /v1; null = OpenAI. */
  baseUrl: string | null;
  /** What an index was built with: where it is this model, its dimensions count while the server does not answer. */
  indexed?: { id: string; dimensions: number } | undefined;
}

const DEFAULT_MODEL = 'text-embedding-3-small';

/** Known lengths save a request at every start. */
const DIMENSIONS: Readonly<Record<string, number>> = {
  'text-embedding-3-small': 1536,
  'text-embedding-3-large': 3072,
  'text-embedding-ada-002': 1536,
};

/** Texts of a request: small servers refuse large batches, and more gain little. */
const BATCH = 32;
/** Repeats after a failure that may pass (429, 5xx, a broken connection), with growing pauses. */
const RETRIES = 3;
/** A server that asks for a longer pause, in seconds, is taken to be unavailable. */
const LONGEST_WAIT = 60;
/** For one request, in ms. */
const TIMEOUT = 60_000;
/** A question does not wait long: its words find passages, too. */
const FOR_QUESTIONS = {
  maxRetries: 1,
  timeout: MOST_WAIT_MS,
  onFailedAttempt(failure: unknown): void {
    if ((failure as Error).name === 'TimeoutError') throw failure; // all the time there was is over
    giveUpUnlessItMayPass(failure);
  },
};

/**
 * Embeddings of any server that speaks OpenAI's interface. Vectors are asked for as plain numbers: asked for
 * base64, some servers send numbers all the same, and the client makes others of them.
 *
 * @throws CasebookError `invalid_input` without a key for OpenAI itself, `model_failed` when the number of
 * dimensions must be found out and the server does not answer.
 */
export async function createOpenaiEmbeddings(
  options: OpenaiEmbeddingsOptions,
): Promise<{ embeddings: CheckedEmbeddings; id: string; dimensions: number }> {
  const { apiKey, baseUrl, dimensions, indexed } = options;
  if (apiKey === null && baseUrl === null) {
    const rule =
      'EMBEDDINGS=openai needs OPENAI_API_KEY, or OPENAI_BASE_URL of a server without keys';
    throw new CasebookError('invalid_input', `${rule}: neither is set`);
  }
  const model = options.model ?? DEFAULT_MODEL;
  const { OpenAIEmbeddings } = await import('@langchain/openai');
  const fields = {
    model,
    apiKey: apiKey ?? 'x', // the client insists on one; local servers do not look at it
    encodingFormat: 'float' as const,
    batchSize: BATCH,
    maxRetries: RETRIES,
    onFailedAttempt: giveUpUnlessItMayPass,
    timeout: TIMEOUT,
    ...(dimensions === null ? {} : { dimensions }),
    ...(baseUrl === null ? {} : { configuration: { baseURL: baseUrl } }),
  };
  const passages = new OpenAIEmbeddings(fields);
  const questions = new OpenAIEmbeddings({ ...fields, ...FOR_QUESTIONS });
  const inner = {
    embedDocuments: (texts: string[]) => passages.embedDocuments(texts),
    embedQuery: (text: string) => questions.embedQuery(text),
  };
  const id = `openai:${model}${dimensions === null ? '' : `@${dimensions}`}`;
  const known = baseUrl === null ? DIMENSIONS[model] : undefined;
  const embeddings = new CheckedEmbeddings(inner, { id, dimensions: dimensions ?? known ?? null });
  const otherwise = indexed?.id === id ? indexed.dimensions : undefined;
  return { embeddings, id, dimensions: await embeddings.dimensions(otherwise) };
}

/**
 * LangChain's own rule does not try again after a 429 without Retry-After, and many servers send none. Pauses
 * grow from 1 s; a shorter wait than the server asks for is not taken.
 *
 * @throws the failure where another try cannot help
 */
function giveUpUnlessItMayPass(failure: unknown): void {
  const error = failure as {
    status?: number;
    code?: string;
    headers?: Headers;
    retryAfterMs?: number;
  };
  const { status } = error;
  const mayPass = status === undefined || status === 408 || status === 429 || status >= 500;
  const wait = Number(error.headers?.get('retry-after') ?? 0);
  if (!mayPass || error.code === 'insufficient_quota' || wait > LONGEST_WAIT) throw failure;
  if (wait > 0) error.retryAfterMs = wait * 1000;
}
