/** What is used of a chunk of a LangChain chat model. */
export interface ModelChunk {
  content: unknown;
  response_metadata?: Record<string, unknown>;
  additional_kwargs?: Record<string, unknown>;
}

/** How a stream says that it ended: `whole`, stopped by a `filter`, or `cut` for every other reason. */
export type Finish = 'whole' | 'filter' | 'cut';

/** Where the providers of LangChain put the reason. */
const FIELDS = ['finish_reason', 'stop_reason', 'finishReason', 'done_reason'] as const;

/** The words of OpenAI, Anthropic, Google, Cohere and text-generation-inference. */
const FINISHES: Readonly<Record<string, Finish>> = {
  ...{ stop: 'whole', end_turn: 'whole', STOP: 'whole', stop_sequence: 'whole' },
  ...{ COMPLETE: 'whole', eos: 'whole', eos_token: 'whole' },
  ...{ content_filter: 'filter', refusal: 'filter', SAFETY: 'filter', RECITATION: 'filter' },
};

/** Text of a chunk's content, plain or in blocks; blocks of thinking are not text. */
export function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map(textOfBlock).join('');
}

/** How the answer ended, where the chunk says so. A reason nobody knows is no reason to call an answer whole. */
export function finishOf({ response_metadata, additional_kwargs }: ModelChunk): Finish | null {
  const data = { ...additional_kwargs, ...response_metadata };
  const reason = FIELDS.map((field) => data[field]).find(
    (value): value is string => typeof value === 'string' && value !== '',
  );
  if (reason === undefined) return null;
  return Object.hasOwn(FINISHES, reason) ? FINISHES[reason]! : 'cut';
}

function textOfBlock(block: unknown): string {
  if (typeof block === 'string') return block;
  const { type, text } = (block ?? {}) as { type?: unknown; text?: unknown };
  return (type === 'text' || type === 'text_delta') && typeof text === 'string' ? text : '';
}
