import { z } from 'zod';
import { INTENTS } from '../../types/intent.ts';
import type { Answer } from '../../types.ts';
import { filterSchema } from './checkSchema.ts';
import { citationSchema, pageRangeSchema, translationSchema } from './citationSchema.ts';

const sentence = z.object({
  text: z.string(),
  citations: z.array(z.int()),
  support: z.enum(['verbatim', 'supported', 'unsupported']),
  reason: z.string().optional(),
});

const coverage = z.object({
  scanned: z.int(),
  total: z.int(),
  found: z.array(z.object({ unit: z.string(), pages: pageRangeSchema.nullable() })),
  notFound: z.array(z.string()),
  notHeld: z.array(z.object({ unit: z.string(), page: z.int().nullable() })),
});

const feature = z.object({ name: z.string(), value: z.number() });

const evidence = z.object({
  features: z.array(feature.extend({ adds: z.number() })),
  sentences: z.array(
    z.object({
      unit: z.string(),
      pages: pageRangeSchema.nullable(),
      quote: z.string(),
      odds: z.number(),
      features: z.array(feature),
    }),
  ),
});

/** What was looked at for an answer or a search. */
export const searchedSchema = z.object({
  passages: z.int(),
  units: z.int(),
  nearest: z
    .object({
      unit: z.string(),
      caseTitle: z.string(),
      pages: pageRangeSchema.nullable(),
      quote: z.string(),
      passage: z.string(),
      translation: translationSchema.optional(),
    })
    .optional(),
  missing: z.array(z.string()).optional(),
  wordsAlone: z.literal(true).optional(),
});

const generation = z.object({
  model: z.string(),
  removedMarkers: z.int(),
  repaired: z.int(),
  withdrawn: z.int(),
});

/** An answer as it goes out. */
export const answerSchema = z.object({
  id: z.string(),
  conversationId: z.string(),
  asked: z.string().optional(),
  status: z.enum(['answered', 'partial', 'text_not_held', 'not_in_book']),
  confidence: z.number().min(0).max(1).nullable(),
  language: z.enum(['zh', 'en']),
  mode: z.enum(['extractive', 'generated']),
  text: z.string().meta({ description: 'With markers [n] behind the sentences they belong to.' }),
  answer: z.object({ text: z.string(), start: z.int(), end: z.int() }).optional(),
  notice: z.string().optional(),
  notes: z.array(z.string()),
  sentences: z.array(sentence),
  citations: z.array(citationSchema),
  scope: filterSchema.optional(),
  coverage: coverage.optional(),
  searched: searchedSchema,
  closest: citationSchema.optional(),
  plan: z
    .object({ asked: z.string(), intent: z.enum(INTENTS), units: z.array(z.string()) })
    .optional(),
  evidence: evidence.optional(),
  generation: generation.optional(),
  timings: z.object({ retrieveMs: z.number(), answerMs: z.number(), checkMs: z.number() }),
}) satisfies z.ZodType<Answer>;
