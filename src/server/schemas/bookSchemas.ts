import { z } from 'zod';
import type {
  BookSummary,
  ContentsView,
  FoundWords,
  Hit,
  PageView,
  PassageView,
  SectionView,
} from '../../types.ts';
import { pageRangeSchema } from './citationSchema.ts';

/** A book in a list of books. */
export const bookSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
  publisher: z.string().nullable(),
  date: z.string().nullable(),
  entries: z.int(),
  withText: z.int(),
  pages: z.object({ printed: z.int(), recovered: z.int(), estimated: z.int() }),
}) satisfies z.ZodType<BookSummary>;

const entry = z.object({
  case: z.string(),
  number: z.int(),
  title: z.string(),
  unit: z.string(),
  unitEn: z.string(),
  firstPage: z.int().nullable(),
  lastPage: z.int().nullable(),
  hasText: z.boolean(),
  sections: z.array(z.object({ number: z.int(), heading: z.string(), page: z.int().nullable() })),
});

/** The table of contents of a book. */
export const contentsSchema = z.object({
  book: z.string(),
  title: z.string(),
  front: z.string(),
  parts: z.array(
    z.object({
      number: z.int(),
      label: z.string(),
      title: z.string(),
      entries: z.array(entry),
    }),
  ),
}) satisfies z.ZodType<ContentsView>;

/** A printed page with its text. */
export const pageSchema = z.object({
  book: z.string(),
  number: z.int(),
  basis: z.enum(['printed', 'recovered', 'estimated']),
  case: z.string(),
  unit: z.string(),
  caseTitle: z.string(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  previous: z.int().nullable(),
  next: z.int().nullable(),
  file: z.object({ index: z.int(), label: z.string().nullable() }).nullable(),
}) satisfies z.ZodType<PageView>;

const passage = z.object({
  id: z.string(),
  book: z.string(),
  case: z.string(),
  section: z.int(),
  pages: pageRangeSchema.nullable(),
  start: z.int(),
  end: z.int(),
});

const sectionAddress = z.object({ case: z.string(), section: z.int() });

/** A section with its text. */
export const sectionSchema = sectionAddress.extend({
  book: z.string(),
  unit: z.string(),
  caseTitle: z.string(),
  heading: z.string().nullable(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  previous: sectionAddress.nullable(),
  next: sectionAddress.nullable(),
}) satisfies z.ZodType<SectionView>;

/** A passage with its text and where it stands. */
export const passageSchema = passage.extend({
  text: z.string(),
  unit: z.string(),
  caseTitle: z.string(),
  sectionHeading: z.string().nullable(),
}) satisfies z.ZodType<PassageView>;

/** Where words stand in the books, letter for letter. */
export const foundWordsSchema = z.object({
  count: z.int().meta({ description: 'All of them, however many are told.' }),
  books: z.array(z.object({ book: z.string(), count: z.int() })),
  found: z.array(
    z.object({
      book: z.string(),
      case: z.string(),
      unit: z.string(),
      caseTitle: z.string(),
      section: z.string().nullable(),
      sectionNumber: z.int(),
      pages: pageRangeSchema.nullable(),
      paragraph: z.int().min(1).optional(),
      start: z.int(),
      end: z.int(),
      before: z.string(),
      words: z.string(),
      after: z.string(),
    }),
  ),
}) satisfies z.ZodType<FoundWords>;

/** A passage found by a search. */
export const hitSchema = z.object({
  passage,
  text: z.string(),
  unit: z.string(),
  caseTitle: z.string(),
  section: z.string().nullable(),
  score: z.number(),
  why: z.object({
    lexicalRank: z.int().nullable(),
    lexicalScore: z.number(),
    vectorRank: z.int().nullable(),
    vectorScore: z.number(),
    terms: z.array(z.string()),
  }),
}) satisfies z.ZodType<Hit>;
