import { z } from 'zod';
import type { Note } from '../../types.ts';
import { citationSchema } from './citationSchema.ts';
import { userSchema } from './userSchema.ts';

const comment = z.string('must be a string').default('');
const offset = z.int().min(0, 'must be 0 or more').max(1_000_000_000);

/** `POST /api/notes`: an answer of one's own conversation, or words of a book by their offsets; lengths are the store's to check. */
export const noteSchema = z.union(
  [
    z.strictObject({
      conversationId: z.string().min(1).max(64),
      answerId: z.string().min(1).max(64),
      comment,
    }),
    z.strictObject({
      book: z.string().min(1).max(200),
      case: z.string().min(1).max(200),
      start: offset,
      end: offset,
      comment,
    }),
  ],
  'must keep an answer (conversationId, answerId) or words (book, case, start, end), with a comment or none',
);

/** `GET /api/notes`: those that hold all words of `q`; ranges are the store's to check. */
export const noteListSchema = z.strictObject({
  q: z.string('must be one text').max(200, 'must have at most 200 characters').optional(),
  limit: z.coerce.number('must be a number').optional(),
  offset: z.coerce.number('must be a number').optional(),
  user: userSchema.optional(),
});

/** A note as it goes out. */
export const keptNoteSchema = z.object({
  id: z.string(),
  at: z.string(),
  comment: z.string(),
  question: z.string().nullable(),
  text: z.string(),
  citations: z.array(citationSchema),
  damaged: z.literal(true).optional(),
}) satisfies z.ZodType<Note>;
