import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const bookSchema = z.object({
  writer: z.string(),
  book: z.string(),
  field: z.string(),
  entries: z.array(
    z.object({
      unit: z.string(),
      title: z.string(),
      unitEn: z.string().nullable(),
      titleEn: z.string().nullable(),
    }),
  ),
});

const questionSchema = z.object({
  q: z.string(),
  lang: z.enum(['zh', 'en']),
  /** Of the entries, from nought: those whose titles are meant. */
  entries: z.array(z.number().int().nonnegative()),
  asks: z.enum(['text', 'page', 'whose', 'none-field', 'none-far', 'general']),
});

/** The contents of a book that one writer made up, and what he asked of it. */
export interface TitledBook extends z.infer<typeof bookSchema> {
  questions: z.infer<typeof questionSchema>[];
}

/**
 * Reads the books of a folder of `WRITER.jsonl`: the contents on the first line, a question on each further one.
 *
 * @throws ZodError where a line has another form.
 */
export function readTitles(folder: string): TitledBook[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => {
      const [book, ...questions] = readFileSync(join(folder, name), 'utf8')
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line));
      return {
        ...bookSchema.parse(book),
        questions: questions.map((one) => questionSchema.parse(one)),
      };
    });
}
