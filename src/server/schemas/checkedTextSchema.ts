import { z } from 'zod';
import type { CheckedText } from '../../types.ts';
import { citationSchema } from './citationSchema.ts';

/** A text, sentence by sentence, with what it rests on. */
export const checkedTextSchema = z.object({
  sentences: z.array(
    z.object({
      text: z.string(),
      start: z.int(),
      end: z.int(),
      support: z.enum(['verbatim', 'supported', 'unsupported', 'contradicted', 'noClaim']),
      reason: z.string().optional(),
      citations: z.array(z.int()),
      nearest: citationSchema.omit({ n: true }).optional(),
    }),
  ),
  citations: z.array(citationSchema),
}) satisfies z.ZodType<CheckedText>;
