import { z } from 'zod';
import type { Book } from '../../types.ts';
import { editionSchema } from './editionSchema.ts';

const count = z.int().nonnegative();
const page = z.int();
const span = { start: count, end: count };
const basis = z.enum(['printed', 'recovered', 'estimated']);

const filePage = z.object({
  index: count,
  label: z.string().nullable(),
  recognised: z.number().min(0).max(1).optional(),
});

const caseStudy = z.object({
  id: z.string(),
  part: count,
  number: count,
  title: z.string(),
  unit: z.string(),
  unitEn: z.string(),
  aliases: z.array(z.string()),
  firstPage: page.nullable(),
  lastPage: page.nullable(),
  hasText: z.boolean(),
  span: z.object(span).optional(),
});

const section = z.object({
  ...span,
  case: z.string(),
  number: count,
  heading: z.string().nullable(),
  bodyStart: count,
  points: z.array(z.object({ ...span, marker: z.string() })),
});

const passage = z.object({
  ...span,
  id: z.string(),
  book: z.string(),
  case: z.string(),
  section: count,
  pages: z.object({ first: page, last: page, basis }).nullable(),
});

/** The shape of a `Book` in an index: every span lies in its text, for quotes are cut by these offsets. */
export const bookSchema: z.ZodType<Book> = z
  .object({
    id: z.string(),
    title: z.string(),
    titleEn: z.string().nullable(),
    publisher: z.string().nullable(),
    date: z.string().nullable(),
    place: z.object({ zh: z.string(), en: z.string() }).nullable(),
    sourceHash: z.string(),
    sourceFile: z.string().optional(),
    parts: z.array(z.object({ number: count, label: z.string(), title: z.string() })),
    cases: z.array(caseStudy),
    matter: z.array(caseStudy).optional(),
    front: z.string().default(''), // an index of before holds none
    text: z.string(),
    pages: z.array(
      z.object({ ...span, number: page, basis, case: z.string(), file: filePage.optional() }),
    ),
    labelledPages: z.array(z.object({ ...span, label: z.string(), case: z.string() })).optional(),
    sections: z.array(section),
    passages: z.array(passage),
    edition: editionSchema.nullable().default(null), // an index of before holds none
  })
  .superRefine((book, context) => {
    const { pages, labelledPages = [], sections, passages } = book;
    const kinds = { pages, labelledPages, sections, passages };
    for (const [kind, spans] of Object.entries(kinds)) {
      const odd = spans.findIndex(({ start, end }) => start > end || end > book.text.length);
      if (odd < 0) continue;
      context.addIssue({ code: 'custom', path: [kind, odd], message: 'span outside the text' });
    }
  });
