import { InputError } from '../http/inputError.ts';
import { readInput } from '../http/readInput.ts';
import { questionSchema } from '../schemas/questionSchema.ts';
import { assertText, messageText } from './messageText.ts';
import type { OpenaiMessage } from './openaiHistory.ts';
import { refuseForms } from './refuseForms.ts';
import { responsesRequestSchema } from './responsesSchemas.ts';

/** A message before the question, or a reference to one that is kept here. */
export interface EarlierItem extends OpenaiMessage {
  /** As we named it, where the client says so. */
  id: string | null;
}

/** A response asked for, as casebook understands it. */
export interface ResponsesRequest {
  question: string;
  before: EarlierItem[];
  /** As named by the client: it need not exist. */
  model: string;
  previous: string | null;
  stream: boolean;
  /** False: the response cannot be continued. */
  store: boolean;
  metadata: Record<string, string>;
  /** Who asks, where the client says so. */
  user: string | null;
}

/**
 * Reads a request of the Responses protocol: the last message, of the user, is the question. What is neither a message nor a
 * reference to one (reasoning, calls of tools) is passed over, as are instructions: the book answers.
 *
 * @throws InputError for what breaks a rule.
 */
export function readResponsesRequest(body: unknown): ResponsesRequest {
  const read = readInput(responsesRequestSchema, body);
  refuseForms(body, 'responses');
  const { input } = read;
  const items = typeof input === 'string' ? [{ role: 'user' as const, content: input }] : input;
  const at = items.length - 1;
  const { role = 'an item without a role', content } = items[at]!;
  if (role !== 'user') {
    const rule = 'the last item of input must be a message of the user';
    throw new InputError(`${rule}: current value is ${role}`, ['input', at]);
  }
  const path = typeof input === 'string' ? ['input'] : ['input', at, 'content'];
  assertText(content, path);
  const question = readInput(questionSchema, messageText(content), path);
  const before = items.slice(0, -1).flatMap((one): EarlierItem[] => {
    const { type = 'message', id = null } = one as { type?: string; id?: string | null };
    if (type === 'item_reference') return [{ role: 'assistant', text: '', id }];
    if (type !== 'message' || one.role === undefined) return [];
    return [{ role: one.role, text: messageText(one.content), id }];
  });
  return {
    question,
    before,
    model: read.model,
    previous: read.previous_response_id ?? null,
    stream: read.stream === true,
    store: read.store !== false,
    metadata: read.metadata ?? {},
    user: read.user ?? null,
  };
}
