import { z } from 'zod';
import { draftSchema, filterSchema } from './checkSchema.ts';
import { pageRangeSchema } from './citationSchema.ts';
import { questionSchema } from './questionSchema.ts';
import { userSchema } from './userSchema.ts';

const conversationIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/u, 'must be 1 to 64 letters, digits, - or _');

/** `POST /api/chat`. */
export const chatSchema = z.strictObject({
  question: questionSchema,
  conversationId: conversationIdSchema.optional(),
  filter: filterSchema.optional(),
  mode: z.enum(['auto', 'extractive', 'generated']).optional(),
  evidence: z.boolean().optional(),
});

/** `POST /api/check`. */
export const checkSchema = z.strictObject({ text: draftSchema, filter: filterSchema.optional() });

/** `GET /api/search`: `k` passages, 1 to 100. */
export const searchSchema = z.strictObject({
  q: questionSchema,
  k: z.coerce
    .number('must be a number')
    .int('must be an integer')
    .min(1, 'must be from 1 to 100')
    .max(100, 'must be from 1 to 100')
    .default(10),
  unit: z.union([z.string().min(1), z.array(z.string().min(1)).max(100)]).optional(),
  book: z.string().min(1).optional(),
});

/** `GET /api/find`: places 1 to 500 of all there are. */
export const findSchema = z.strictObject({
  q: questionSchema.refine((text) => text.length <= 200, 'must have at most 200 characters'),
  book: z.string().min(1).max(200).optional(),
  limit: z.coerce
    .number('must be a number')
    .int('must be an integer')
    .min(1, 'must be from 1 to 500')
    .max(500, 'must be from 1 to 500')
    .optional(),
  offset: z.coerce
    .number('must be a number')
    .int('must be an integer')
    .min(0, 'must be 0 or more')
    .optional(),
});

/** `GET /api/suggest`. */
export const suggestSchema = z.strictObject({
  book: z.string().min(1).max(200).optional(),
  conversationId: conversationIdSchema.optional(),
  user: userSchema.optional(),
});

/** `POST /api/suggest`. */
export const answeredSchema = z.strictObject({
  conversationId: conversationIdSchema.optional(),
  filter: filterSchema.optional(),
  language: z.enum(['zh', 'en']).optional(),
  most: z.int().min(1, 'must be from 1 to 12').max(12, 'must be from 1 to 12').default(3),
});

/** `POST /api/cite`: of a citation what tells where it stands. */
export const citeSchema = z.strictObject({
  book: z.string().min(1).max(200),
  case: z.string().min(1).max(40),
  pages: pageRangeSchema.nullable(),
  section: z.string().max(500).nullable(),
  paragraph: z.int().min(1).optional(),
});

/** A printed page in an address. */
export const pageNumberSchema = z
  .string()
  .regex(/^[0-9]{1,6}$/u, 'a page is a number as printed, from 1');

/** `GET /api/conversations`; ranges are the store's to check. */
export const listSchema = z.strictObject({
  limit: z.coerce.number('must be a number').optional(),
  offset: z.coerce.number('must be a number').optional(),
  user: userSchema.optional(),
});

/** `PATCH /api/conversations/:id`. */
export const renameSchema = z.strictObject({ title: z.string('must be a string') });

/** `GET /api/conversations/:id/export`. */
export const exportSchema = z.strictObject({
  format: z
    .enum(['markdown', 'md', 'json', 'docx', 'html'], 'must be markdown, json, docx or html')
    .optional(),
  /** One answer of it alone. */
  answer: z.string().min(1).max(64).optional(),
  user: userSchema.optional(),
});

/** `POST /api/feedback`: null takes it back. */
export const feedbackSchema = z.strictObject({
  answerId: z.string('must be a string'),
  rating: z.enum(['up', 'down'], 'must be up, down or null').nullable(),
  comment: z.string('must be a string').optional(),
});
