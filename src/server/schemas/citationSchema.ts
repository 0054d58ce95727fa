import { z } from 'zod';
import type { Citation, CitationForms, PageRange, Translation } from '../../types.ts';

/** The printed pages something stands on, both ends included. */
export const pageRangeSchema = z.object({
  first: z.int(),
  last: z.int(),
  basis: z.enum(['printed', 'recovered', 'estimated']),
}) satisfies z.ZodType<PageRange>;

/** A citation as others write it. */
export const citationFormsSchema = z.object({
  gbt7714: z.string(),
  apa: z.string(),
  chicago: z.string(),
  bibtex: z.string(),
  csl: z.string(),
}) satisfies z.ZodType<CitationForms>;

/** What a citation says in the language of the answer. */
export const translationSchema = z.object({
  language: z.enum(['zh', 'en']),
  text: z.string(),
  unit: z.string(),
  caseTitle: z.string().nullable(),
  section: z.string().nullable(),
  by: z.enum(['edition', 'model']),
  support: z.enum(['verbatim', 'supported', 'unsupported']),
}) satisfies z.ZodType<Translation>;

const stalenessSchema = z.object({
  reason: z.enum(['book_removed', 'text_changed', 'page_changed']),
  pages: pageRangeSchema.optional(),
});

/** Words of a book with their unit, case and printed pages, as they go out. */
export const citationSchema = z.object({
  n: z.int().min(1).meta({ description: 'From 1, in the order of first use.' }),
  book: z.string(),
  unit: z.string(),
  case: z.string(),
  caseTitle: z.string(),
  section: z.string().nullable(),
  pages: pageRangeSchema
    .nullable()
    .meta({ description: 'Null where nothing tells pages: section and paragraph then.' }),
  paragraph: z.int().min(1).optional().meta({ description: 'Within the section, from 1.' }),
  pageLabel: z
    .string()
    .optional()
    .meta({ description: 'Of pages beside the count, where `pages` is null: iii, iii–iv, 2-1.' }),
  quote: z.string().meta({ description: 'Exactly as it stands in the book.' }),
  start: z.int().meta({ description: "In UTF-16 units of the book's text." }),
  end: z.int(),
  passage: z.string().nullable(),
  translation: translationSchema.optional(),
  stale: stalenessSchema.optional(),
}) satisfies z.ZodType<Citation>;
