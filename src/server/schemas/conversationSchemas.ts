import { z } from 'zod';
import type { Conversation, ConversationSummary, Share } from '../../types.ts';
import { answerSchema } from './answerSchema.ts';

/** A conversation without its turns. */
export const conversationSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  createdAt: z.string().meta({ description: 'ISO 8601, UTC.' }),
  updatedAt: z.string(),
  turns: z.int(),
}) satisfies z.ZodType<ConversationSummary>;

/** A conversation with its turns, oldest first. */
export const conversationSchema = conversationSummarySchema.extend({
  turns: z.array(
    z.object({
      question: z.string(),
      answer: answerSchema,
      at: z.string(),
      feedback: z
        .object({ rating: z.enum(['up', 'down']), comment: z.string(), at: z.string() })
        .nullable(),
    }),
  ),
}) satisfies z.ZodType<Conversation>;

/** The link under which others may read a conversation. */
export const shareSchema = z.object({
  id: z.string().meta({ description: 'For GET /api/shared/{share}, and #/s/{share} of the page.' }),
  at: z.string(),
}) satisfies z.ZodType<Share>;
