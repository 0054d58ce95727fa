import { z } from 'zod';
import { CasebookError } from '../errors.ts';
import type { Answer } from '../types.ts';
import { INTENTS } from '../types/intent.ts';

/** Null where the book has no pages. */
const pages = z
  .looseObject({
    first: z.int(),
    last: z.int(),
    basis: z.enum(['printed', 'recovered', 'estimated']),
  })
  .nullable();

const citation = z.looseObject({
  n: z.int().min(1),
  book: z.string(),
  unit: z.string(),
  case: z.string(),
  caseTitle: z.string(),
  section: z.string().nullable(),
  pages,
  quote: z.string(),
  start: z.int(),
  end: z.int(),
  passage: z.string().nullable(),
});

const sentence = z.looseObject({
  text: z.string(),
  citations: z.array(z.int()),
  support: z.enum(['verbatim', 'supported', 'unsupported']),
  reason: z.string().optional(),
});

const coverage = z.looseObject({
  scanned: z.int(),
  total: z.int(),
  found: z.array(z.looseObject({ unit: z.string(), pages })),
  notFound: z.array(z.string()),
  notHeld: z.array(z.looseObject({ unit: z.string(), page: z.int().nullable() })),
});

const searched = z.looseObject({
  passages: z.int(),
  units: z.int(),
  nearest: z
    .looseObject({
      unit: z.string(),
      caseTitle: z.string(),
      pages,
      quote: z.string(),
      passage: z.string(),
    })
    .optional(),
  missing: z.array(z.string()).optional(),
});

/** What every reader of an answer relies on. Fields it does not know are left as they are. */
const turnSchema = z.looseObject({
  question: z.string(),
  answer: z.looseObject({
    id: z.string(),
    conversationId: z.string(),
    asked: z.string().optional(),
    status: z.enum(['answered', 'partial', 'text_not_held', 'not_in_book']),
    language: z.enum(['zh', 'en']),
    mode: z.enum(['extractive', 'generated']),
    text: z.string(),
    notice: z.string().optional(),
    notes: z.array(z.string()).optional(),
    confidence: z.number().nullable().optional(),
    plan: z
      .looseObject({ asked: z.string(), intent: z.enum(INTENTS), units: z.array(z.string()) })
      .optional(),
    sentences: z.array(sentence),
    citations: z.array(citation),
    coverage: coverage.optional(),
    searched,
    timings: z.looseObject({}),
  }),
});

/** What answers lack that were kept before they told it. */
const MISSING = { notes: [], confidence: null };

/**
 * Reads back what `turnBody` wrote, whole and in the order it was written.
 *
 * @throws CasebookError `bad_store` where it is not a turn any more.
 */
export function readTurn(body: string): { question: string; answer: Answer } {
  let problem: unknown;
  try {
    const parsed = JSON.parse(body) as { question: string; answer: Answer };
    problem = turnSchema.safeParse(parsed).error;
    if (problem === undefined) return { ...parsed, answer: { ...MISSING, ...parsed.answer } };
  } catch (error) {
    problem = error;
  }
  const message =
    'a turn of this conversation is damaged and cannot be read: delete the conversation';
  throw new CasebookError('bad_store', message, { cause: problem });
}
