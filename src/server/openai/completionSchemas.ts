import { z } from 'zod';
import { citationSchema } from '../schemas/citationSchema.ts';

/** Messages a request may carry. */
const MOST_MESSAGES = 2000;

const part = z.object({ type: z.string(), text: z.string().optional() });

const message = z.object({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: z.union([z.string(), z.array(part), z.null()]).optional(),
});

/**
 * `POST /v1/chat/completions`. Unknown fields and those that shape a model's writing (temperature, stop…) are let pass and change
 * nothing; `response_format` and `tool_choice` may not ask for another form than text.
 */
export const completionRequestSchema = z.object({
  model: z.string().min(1).max(200),
  messages: z.array(message).min(1).max(MOST_MESSAGES),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
  n: z.literal(1, 'must be 1: the book has one answer').nullish(),
});

/** A whole chat completion. */
export const completionSchema = z.object({
  id: z.string(),
  object: z.literal('chat.completion'),
  created: z.int().meta({ description: 'Seconds since 1970.' }),
  model: z.string(),
  choices: z.array(
    z.object({
      index: z.int(),
      message: z.object({
        role: z.literal('assistant'),
        content: z.string(),
        refusal: z.null(),
        annotations: z.array(
          z.object({
            type: z.literal('url_citation'),
            url_citation: z.object({
              start_index: z.int(),
              end_index: z.int(),
              url: z.string(),
              title: z.string(),
            }),
          }),
        ),
        citations: z.array(citationSchema),
      }),
      logprobs: z.null(),
      finish_reason: z.literal('stop'),
    }),
  ),
  usage: z.object({
    prompt_tokens: z.int(),
    completion_tokens: z.int(),
    total_tokens: z.int(),
  }),
  casebook: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: 'The rest of the answer, as POST /api/chat gives it.' }),
});

/** A model as the protocol lists it. */
export const modelSchema = z.object({
  id: z.string(),
  object: z.literal('model'),
  created: z.int(),
  owned_by: z.string(),
});
