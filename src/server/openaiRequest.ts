import { z } from 'zod';
import type { AskRequest } from '../casebook.ts';
import { CasebookError } from '../errors.ts';
import type { PriorTurn } from '../types.ts';
import { questionSchema } from './questionSchema.ts';
import { readInput } from './readInput.ts';

/** The models this server offers, and the voice each stands for. */
export const OPENAI_MODELS = {
  casebook: 'auto',
  'casebook-extractive': 'extractive',
  'casebook-generated': 'generated',
} as const;

export type OpenaiModel = keyof typeof OPENAI_MODELS;

/** Messages a request may carry. */
const MOST_MESSAGES = 2000;

/** Earlier turns that a follow-up may lean on. */
const MOST_TURNS = 8;

const part = z.object({ type: z.string(), text: z.string().optional() });
const message = z.object({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: z.union([z.string(), z.array(part), z.null()]).optional(),
});
/** Unknown fields and those that shape a model's writing (temperature, tools…) are let pass and change nothing. */
const schema = z.object({
  model: z.string().min(1).max(200),
  messages: z.array(message).min(1).max(MOST_MESSAGES),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
  n: z.literal(1, 'must be 1: the book has one answer').nullish(),
});

/** A chat completion asked for, as casebook understands it. */
export interface OpenaiRequest {
  ask: AskRequest;
  model: OpenaiModel;
  stream: boolean;
  includeUsage: boolean;
}

/**
 * Reads a request of the OpenAI protocol: the last user message is the question, the turns before it its history.
 * System messages are passed over: the book answers, not instructions.
 *
 * @throws CasebookError `not_found` for another model, `invalid_input` for what breaks a rule.
 */
export function readOpenaiRequest(body: unknown, unitNames: readonly string[]): OpenaiRequest {
  const read = readInput(schema, body);
  if (!Object.hasOwn(OPENAI_MODELS, read.model)) {
    const known = Object.keys(OPENAI_MODELS).join(', ');
    throw new CasebookError(
      'not_found',
      `model must be one of ${known}: current value is ${read.model}`,
    );
  }
  const model = read.model as OpenaiModel;
  const messages = read.messages.map(({ role, content }) => ({ role, text: textOf(content) }));
  const last = messages.at(-1)!;
  if (last.role !== 'user') {
    const rule = 'the last of messages must be of the user';
    throw new CasebookError('invalid_input', `${rule}: current value is ${last.role}`);
  }
  const question = readInput(z.object({ question: questionSchema }), { question: last.text });
  const history = priorTurns(messages.slice(0, -1), unitNames);
  return {
    // The client keeps the conversation, and sends it with every question.
    ask: { ...question, history, mode: OPENAI_MODELS[model], keep: false },
    model,
    stream: read.stream === true,
    includeUsage: read.stream_options?.include_usage === true,
  };
}

function textOf(content: z.infer<typeof message>['content']): string {
  if (content === null || content === undefined) return '';
  if (typeof content === 'string') return content;
  const other = content.find(({ type }) => type !== 'text');
  if (other !== undefined) {
    const rule = 'content must be text';
    throw new CasebookError(
      'invalid_input',
      `${rule}: current value is a part of type ${other.type}`,
    );
  }
  return content.map(({ text }) => text ?? '').join('\n');
}

/** Each earlier question with the units the answer after it names, in their order. */
function priorTurns(
  messages: readonly { role: string; text: string }[],
  unitNames: readonly string[],
): PriorTurn[] {
  const turns: PriorTurn[] = [];
  for (const { role, text } of messages) {
    if (role === 'user' && text.trim() !== '') turns.push({ asked: text, units: [] });
    else if (role === 'assistant') turns.at(-1)?.units.push(...unitsIn(text, unitNames));
  }
  return turns.slice(-MOST_TURNS);
}

/** Longest names first: a unit's name within another's is not named. */
function unitsIn(text: string, unitNames: readonly string[]): string[] {
  let rest = text;
  const found: { unit: string; at: number }[] = [];
  for (const unit of [...new Set(unitNames)].sort((a, b) => b.length - a.length)) {
    const at = rest.indexOf(unit);
    if (at < 0) continue;
    found.push({ unit, at });
    rest = rest.replaceAll(unit, ' '.repeat(unit.length));
  }
  return found.sort((a, b) => a.at - b.at).map(({ unit }) => unit);
}
