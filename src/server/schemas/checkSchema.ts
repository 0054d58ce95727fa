import { z } from 'zod';
import { LONGEST_TEXT } from '../../check/checkText.ts';

/** A text to be checked as it may come from outside: not empty, at most `LONGEST_TEXT` characters, well-formed, no NUL. */
export const draftSchema = z
  .string('must be a string')
  .max(LONGEST_TEXT, `must have at most ${LONGEST_TEXT} characters`)
  .refine((text) => text.trim() !== '', 'must not be empty')
  .refine((text) => text.isWellFormed(), 'must be well-formed Unicode')
  .refine((text) => !text.includes('\0'), 'must not contain NUL');

const names = z.array(z.string().min(1).max(200)).max(100);

/** Which books, units, cases and pages count; a missing list does not restrict. */
export const filterSchema = z.strictObject({
  books: names.optional(),
  units: names.optional(),
  /** A part of a book may have many. */
  cases: z.array(z.string().min(1).max(200)).max(1000).optional(),
  pages: z.array(z.int().min(1).max(100_000)).max(1000).optional(),
});
