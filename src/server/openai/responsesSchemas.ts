import { z } from 'zod';
import { citationSchema } from '../schemas/citationSchema.ts';
import { userSchema } from '../schemas/userSchema.ts';

/** Items a request may carry. */
const MOST_ITEMS = 2000;

const part = z.object({ type: z.string(), text: z.string().optional() });

const item = z.object({
  type: z.string().optional(),
  id: z.string().nullish(),
  role: z.enum(['system', 'developer', 'user', 'assistant']).optional(),
  content: z.union([z.string(), z.array(part)]).optional(),
});

/**
 * `POST /v1/responses`. Unknown fields and those that shape a model's writing (instructions, temperature, tools…) are let pass and
 * change nothing.
 */
export const responsesRequestSchema = z.object({
  model: z.string().min(1).max(200),
  input: z.union(
    [z.string(), z.array(item).min(1).max(MOST_ITEMS)],
    'must be a text or a list of items',
  ),
  stream: z.boolean().nullish(),
  store: z.boolean().nullish(),
  previous_response_id: z.string().max(200).nullish(),
  metadata: z.record(z.string().max(64), z.string().max(512)).nullish(),
  user: userSchema.nullish(),
});

const annotation = z.object({
  type: z.literal('file_citation'),
  file_id: z.string(),
  filename: z.string(),
  index: z.int(),
  start_index: z.int(),
  end_index: z.int(),
  citation: citationSchema.pick({
    ...{ n: true, book: true, unit: true, caseTitle: true, section: true, pages: true },
    ...{ paragraph: true, pageLabel: true, quote: true },
  }),
});

const message = z.object({
  type: z.literal('message'),
  id: z.string(),
  status: z.enum(['in_progress', 'completed']),
  role: z.literal('assistant'),
  content: z.array(
    z.object({
      type: z.literal('output_text'),
      text: z.string(),
      annotations: z.array(annotation),
      logprobs: z.array(z.never()),
    }),
  ),
});

/** A response as it goes out. */
export const responseSchema = z.object({
  id: z.string(),
  object: z.literal('response'),
  created_at: z.int().meta({ description: 'Seconds since 1970.' }),
  status: z.enum(['in_progress', 'completed', 'failed']),
  background: z.literal(false),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  incomplete_details: z.null(),
  instructions: z.null(),
  max_output_tokens: z.null(),
  metadata: z.record(z.string(), z.string()),
  model: z.string(),
  output: z.array(message),
  parallel_tool_calls: z.boolean(),
  previous_response_id: z.string().nullable(),
  reasoning: z.object({ effort: z.null(), summary: z.null() }),
  store: z.boolean(),
  temperature: z.null(),
  text: z.object({ format: z.object({ type: z.literal('text') }) }),
  tool_choice: z.literal('auto'),
  tools: z.array(z.never()),
  top_p: z.null(),
  truncation: z.literal('disabled'),
  usage: z
    .object({
      input_tokens: z.int(),
      input_tokens_details: z.object({ cached_tokens: z.int() }),
      output_tokens: z.int(),
      output_tokens_details: z.object({ reasoning_tokens: z.int() }),
      total_tokens: z.int(),
    })
    .nullable(),
  user: z.null(),
  casebook: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: 'The rest of the answer, as POST /api/chat gives it.' }),
});
