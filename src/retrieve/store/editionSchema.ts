import { z } from 'zod';
import type { Edition } from '../../types.ts';

/** A sentence, far longer than any. */
const words = z.string().trim().min(1).max(20_000);
const short = z.string().trim().min(1).max(200);
const count = z.int().nonnegative();

/** The form of an edition, in its file as in an index. */
export const editionSchema: z.ZodType<Edition> = z.strictObject({
  version: z.literal(1),
  language: z.literal('en'),
  label: short,
  translator: short,
  secondReader: z.strictObject({ read: count, changed: count }).nullable(),
  glossary: z.array(z.strictObject({ zh: short, en: short })),
  sentences: z.record(z.string().regex(/^[0-9a-f]{16}$/u, 'a key has 16 hex digits'), words),
});
