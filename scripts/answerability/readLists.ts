import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const questionSchema = z.object({
  id: z.string(),
  writer: z.string(),
  book: z.string(),
  q: z.string(),
  lang: z.enum(['zh', 'en']),
  intent: z.enum(['list', 'count', 'compare']),
  answers: z.array(z.object({ passage: z.string(), span: z.string() })),
});

/** A question put to every unit of a book, with the passages that answer it. */
export type ListQuestion = z.infer<typeof questionSchema>;

/** Reads the questions of some writers, or of all, from a folder of `WRITER.jsonl`. */
export function readLists(folder: string, writers?: readonly string[]): ListQuestion[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .filter((name) => writers === undefined || writers.includes(name.replace('.jsonl', '')))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => questionSchema.parse(JSON.parse(line)));
}
