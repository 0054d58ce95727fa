import { z } from 'zod';
import type { AskRequest } from '../../casebook.ts';
import { CasebookError } from '../../errors.ts';
import { completionRequestSchema } from './completionSchemas.ts';
import { openaiHistory, type OpenaiMessage } from './openaiHistory.ts';
import { questionSchema } from '../schemas/questionSchema.ts';
import { readInput } from '../http/readInput.ts';

const lastSchema = z.object({ question: questionSchema });

/** A chat completion asked for, as casebook understands it. */
export interface OpenaiRequest {
  ask: AskRequest;
  /** As named by the client: it need not exist. */
  model: string;
  stream: boolean;
  includeUsage: boolean;
}

/**
 * Reads a request of the OpenAI protocol: the last user message is the question, the turns before it its history.
 * System messages are passed over: the book answers, not instructions.
 *
 * @throws CasebookError `invalid_input` for what breaks a rule.
 */
export function readOpenaiRequest(body: unknown, unitNames: readonly string[]): OpenaiRequest {
  const { model, messages, stream, stream_options } = readInput(completionRequestSchema, body);
  const last = messages.at(-1)!;
  if (last.role !== 'user') {
    const rule = 'the last of messages must be of the user';
    throw new CasebookError('invalid_input', `${rule}: current value is ${last.role}`);
  }
  assertText(last.content);
  const { question } = readInput(lastSchema, { question: textOf(last.content) });
  const before: OpenaiMessage[] = messages
    .slice(0, -1)
    .map(({ role, content }) => ({ role, text: textOf(content) }));
  return {
    // The client keeps the conversation, and sends it with every question.
    ask: { question, history: openaiHistory(before, unitNames), keep: false },
    model,
    stream: stream === true,
    includeUsage: stream_options?.include_usage === true,
  };
}

type Content = z.infer<typeof completionRequestSchema>['messages'][number]['content'];

function assertText(content: Content): void {
  const other = Array.isArray(content) ? content.find(({ type }) => type !== 'text') : undefined;
  if (other === undefined) return;
  const value = `current value is a part of type ${other.type.slice(0, 40)}`;
  throw new CasebookError('invalid_input', `content must be text: ${value}`);
}

/** Of parts, those that are text. */
function textOf(content: Content): string {
  if (!Array.isArray(content)) return content ?? '';
  return content.flatMap(({ type, text }) => (type === 'text' ? [text ?? ''] : [])).join('\n');
}
