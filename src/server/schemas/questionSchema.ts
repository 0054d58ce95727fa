import { z } from 'zod';

/** Longest question, in characters. */
const MAX_QUESTION = 2000;

/** A question as it may come from outside: not empty, not signs alone, not endless, well-formed Unicode, no NUL. */
export const questionSchema = z
  .string('must be a string')
  .max(MAX_QUESTION, `must have at most ${MAX_QUESTION} characters`)
  .refine((text) => text.trim() !== '', 'must not be empty')
  .refine(
    (text) => text.trim() === '' || /[\p{L}\p{N}]/u.test(text),
    'must contain a letter, a character or a digit',
  )
  .refine((text) => text.isWellFormed(), 'must be well-formed Unicode')
  .refine((text) => !text.includes('\0'), 'must not contain NUL');
