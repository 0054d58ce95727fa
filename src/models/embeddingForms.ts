/** How the vectors of a text's tokens become its vector: `model`, the model does it itself (`sentence_embedding`). */
export const POOLINGS = ['mean', 'cls', 'last_token', 'model'] as const;

/** The number formats in which models are published for ONNX. */
export const DTYPES = ['fp32', 'fp16', 'q8', 'int8', 'uint8', 'q4', 'q4f16', 'bnb4'] as const;

/** How a model of embeddings wants to be used. */
export interface EmbeddingForm {
  pooling: (typeof POOLINGS)[number];
  /** Put before a question. */
  queryPrompt: string;
  /** Put before a passage. */
  passagePrompt: string;
  /** Null: the library's own choice. */
  dtype: (typeof DTYPES)[number] | null;
}

interface Preset extends Pick<EmbeddingForm, 'pooling' | 'queryPrompt' | 'passagePrompt'> {
  id: string;
  /** Of the model's name. */
  pattern: RegExp;
}

const TASK = 'Given a web search query, retrieve relevant passages that answer the query';
const NONE = { queryPrompt: '', passagePrompt: '' };

/** As their authors say on the models' cards; the first whose pattern fits. */
const PRESETS: readonly Preset[] = [
  {
    id: 'e5-instruct',
    pattern: /(?:^|[-_/])e5[-_].*instruct/iu,
    pooling: 'mean',
    queryPrompt: `Instruct: ${TASK}\nQuery: `,
    passagePrompt: '',
  },
  {
    id: 'e5',
    pattern: /(?:^|[-_/])e5(?:[-_]|$)/iu,
    pooling: 'mean',
    queryPrompt: 'query: ',
    passagePrompt: 'passage: ',
  },
  { id: 'bge-m3', pattern: /(?:^|[-_/])bge-m3/iu, pooling: 'cls', ...NONE },
  {
    id: 'bge-zh',
    pattern: /(?:^|[-_/])bge-.*zh/iu,
    pooling: 'cls',
    queryPrompt: '为这个句子生成表示以用于检索相关文章：',
    passagePrompt: '',
  },
  {
    id: 'bge',
    pattern: /(?:^|[-_/])bge-/iu,
    pooling: 'cls',
    queryPrompt: 'Represent this sentence for searching relevant passages: ',
    passagePrompt: '',
  },
  // the first gte took the mean; those with longer texts take the first token
  {
    id: 'gte-cls',
    pattern: /(?:^|[-_/])gte-(?:multilingual|modernbert|.*v1\.5)/iu,
    pooling: 'cls',
    ...NONE,
  },
  { id: 'gte', pattern: /(?:^|[-_/])gte-(?!qwen)/iu, pooling: 'mean', ...NONE },
  {
    id: 'embeddinggemma',
    pattern: /embedding-?gemma/iu,
    pooling: 'model',
    queryPrompt: 'task: search result | query: ',
    passagePrompt: 'title: none | text: ',
  },
  {
    id: 'qwen3-embedding',
    pattern: /qwen3-embedding/iu,
    pooling: 'last_token',
    queryPrompt: `Instruct: ${TASK}\nQuery:`,
    passagePrompt: '',
  },
  {
    id: 'jina-v5',
    pattern: /jina-embeddings-v5/iu,
    pooling: 'last_token',
    queryPrompt: 'Query: ',
    passagePrompt: 'Document: ',
  },
  { id: 'jina-v2', pattern: /jina-embeddings-v2/iu, pooling: 'mean', ...NONE },
];

const PLAIN = { id: 'none', pooling: 'mean', ...NONE } as const;

/** How a model is used: as the preset for its name has it (else the mean, without prompts), except for what is set. */
export function embeddingForm(model: string, set: Partial<EmbeddingForm> = {}): EmbeddingForm {
  const preset = PRESETS.find(({ pattern }) => pattern.test(model)) ?? PLAIN;
  return {
    pooling: set.pooling ?? preset.pooling,
    queryPrompt: set.queryPrompt ?? preset.queryPrompt,
    passagePrompt: set.passagePrompt ?? preset.passagePrompt,
    dtype: set.dtype ?? null,
  };
}
