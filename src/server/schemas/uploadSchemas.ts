import { z } from 'zod';
import type { ShelfView, UploadJob } from '../../types.ts';
import { bookSummarySchema } from './bookSchemas.ts';

const warning = z.object({
  line: z.int().nullable(),
  page: z.int().optional(),
  message: z.string(),
});

const report = z.object({
  id: z.string(),
  title: z.string(),
  entries: z.int(),
  withText: z.int(),
  sections: z.int(),
  passages: z.int(),
  pages: z.object({ printed: z.int(), recovered: z.int(), estimated: z.int() }),
  english: z.looseObject({}).optional(),
  warnings: z.array(warning),
});

/** Files on their way into the index, or a book on its way out. */
export const uploadJobSchema = z.object({
  id: z.string(),
  names: z.array(z.string()),
  state: z.enum(['waiting', 'working', 'done', 'failed', 'cancelled']),
  progress: z
    .object({
      book: z.string(),
      step: z.enum(['read', 'wait', 'embed', 'index']),
      done: z.int(),
      total: z.int(),
    })
    .nullable(),
  report: z
    .object({
      books: z.array(report),
      failed: z.array(z.object({ file: z.string(), message: z.string() })),
      removed: z.array(z.string()),
      seconds: z.number(),
    })
    .nullable(),
  reason: z.string().nullable(),
  at: z.string(),
}) satisfies z.ZodType<Omit<UploadJob, 'report'>>;

/** A book that has left the index. */
export const bookRemovedSchema = z.object({ removed: z.string(), comesBack: z.boolean() });

/** The books there are, and what is on its way. */
export const shelfSchema = z.object({
  books: z.array(bookSummarySchema.extend({ state: z.literal('ready') })),
  uploads: z
    .object({
      largest: z.int(),
      endings: z.array(z.string()),
      jobs: z.array(uploadJobSchema),
    })
    .nullable(),
}) satisfies z.ZodType<{ books: ShelfView['books'] }>;
