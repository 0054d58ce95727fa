import { z } from 'zod';

/** The name a program gives of who asks: what is kept of a conversation belongs to that reader. */
export const userSchema = z
  .string('must be one text')
  .min(1, 'must not be empty')
  .max(200, 'must have at most 200 characters')
  .refine((text) => text.isWellFormed(), 'must be well-formed Unicode');

/** In the address of whatever keeps or reads conversations. */
export const userQuerySchema = z.strictObject({ user: userSchema.optional() });
