import type { AskRequest } from '../../casebook.ts';
import { InputError } from '../http/inputError.ts';
import { readInput } from '../http/readInput.ts';
import { questionSchema } from '../schemas/questionSchema.ts';
import { completionRequestSchema } from './completionSchemas.ts';
import { assertText, messageText } from './messageText.ts';
import { openaiHistory, type OpenaiMessage } from './openaiHistory.ts';
import { refuseForms } from './refuseForms.ts';
import { readChatTask, type ChatTask } from './tasks/chatTask.ts';
import { questionIn } from './tasks/questionIn.ts';

/** How a completion is to be sent. */
interface Sending {
  /** As named by the client: it need not exist. */
  model: string;
  stream: boolean;
  includeUsage: boolean;
}

/** A chat completion asked for, as casebook understands it: a question, or a task about the conversation. */
export type OpenaiRequest = Sending &
  ({ ask: AskRequest; task: null } | { ask: null; task: ChatTask });

/**
 * Reads a request of the OpenAI protocol: the last user message is the question, the turns before it its history.
 * System messages are passed over: the book answers, not instructions.
 *
 * @throws InputError for what breaks a rule.
 */
export function readOpenaiRequest(body: unknown, unitNames: readonly string[]): OpenaiRequest {
  const { model, messages, stream, stream_options } = readInput(completionRequestSchema, body);
  refuseForms(body, 'completions');
  const at = messages.length - 1;
  const { role, content } = messages[at]!;
  if (role !== 'user') {
    const rule = 'the last of messages must be of the user';
    throw new InputError(`${rule}: current value is ${role}`, ['messages', at, 'role']);
  }
  const path = ['messages', at, 'content'];
  assertText(content, path);
  const text = messageText(content);
  const sending = {
    model,
    stream: stream === true,
    includeUsage: stream_options?.include_usage === true,
  };
  const task = readChatTask(text);
  if (task !== null) return { ...sending, ask: null, task };
  const question = readInput(questionSchema, questionIn(text), path);
  const before = messages.slice(0, -1).map((one): OpenaiMessage => ({
    role: one.role,
    text: one.role === 'user' ? questionIn(messageText(one.content)) : messageText(one.content),
  }));
  // The client keeps the conversation, and sends it with every question.
  const ask = { question, history: openaiHistory(before, unitNames), keep: false };
  return { ...sending, ask, task: null };
}
