import { z } from 'zod';
import { answerSchema } from '../schemas/answerSchema.ts';
import { pageSchema } from '../schemas/bookSchemas.ts';
import { draftSchema } from '../schemas/checkSchema.ts';
import { citationSchema, pageRangeSchema } from '../schemas/citationSchema.ts';
import { questionSchema } from '../schemas/questionSchema.ts';

const names = z.array(z.string().min(1).max(200)).max(100);
const scope = {
  units: names.optional().describe('Only these units, by their full names in the contents'),
  books: names.optional().describe('Only these books, by id'),
};
const book = z
  .string()
  .min(1)
  .max(200)
  .optional()
  .describe('Id of the book; may be left out where there is one');
const uri = z.string().describe('Resource to read it in');

/** What each tool takes. */
export const TOOL_INPUT = {
  search: {
    query: questionSchema.describe('What to look for, in Chinese or English'),
    k: z.int().min(1).max(50).default(8).describe('How many passages'),
    ...scope,
  },
  ask: { question: questionSchema.describe('A whole question, in Chinese or English'), ...scope },
  check: {
    text: draftSchema.describe('A draft: each sentence is held against the books'),
    ...scope,
  },
  page: { book, page: z.int().min(1).describe('The number printed on the page') },
  contents: { book },
} as const;

const cited = citationSchema
  .pick({
    ...{ n: true, book: true, unit: true, caseTitle: true, section: true, pages: true },
    ...{ paragraph: true, pageLabel: true, quote: true },
  })
  .extend({ uri });

/** What each tool tells. */
export const TOOL_OUTPUT = {
  search: {
    hits: z.array(
      z.object({
        book: z.string(),
        unit: z.string(),
        caseTitle: z.string(),
        section: z.string().nullable(),
        pages: pageRangeSchema.nullable(),
        text: z.string(),
        uri,
      }),
    ),
  },
  ask: {
    ...answerSchema.pick({
      status: true,
      confidence: true,
      language: true,
      text: true,
      notes: true,
    }).shape,
    citations: z.array(cited),
  },
  check: {
    sentences: z.array(
      z.object({
        text: z.string(),
        support: z.enum(['verbatim', 'supported', 'unsupported', 'contradicted', 'noClaim']),
        reason: z.string().optional(),
        citations: z.array(z.int()),
        nearest: z.object({ unit: z.string(), quote: z.string(), uri }).optional(),
      }),
    ),
    citations: z.array(cited),
  },
  page: { ...pageSchema.shape, uri },
  contents: {
    book: z.string(),
    title: z.string(),
    cases: z.array(
      z.object({
        part: z.string(),
        title: z.string(),
        unit: z.string(),
        unitEn: z.string(),
        firstPage: z.int().nullable(),
        lastPage: z.int().nullable(),
        hasText: z.boolean(),
        sections: z.array(z.string()),
        uri: uri.nullable(),
      }),
    ),
  },
} as const;
