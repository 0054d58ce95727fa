import { z } from 'zod';
import { readLabelled } from '../readLabelled.ts';

const questionSchema = z.object({
  id: z.string(),
  writer: z.string(),
  book: z.string(),
  q: z.string(),
  lang: z.enum(['zh', 'en']),
  intent: z.enum(['fact', 'list', 'count', 'compare']),
  answers: z.array(z.object({ passage: z.string(), span: z.string() })),
});

/** A question put to a whole book (what is a `fact` asks one unit), with the passages that answer it. */
export type ListQuestion = z.infer<typeof questionSchema>;

/** Reads the questions of some writers, or of all, from a folder of `WRITER.jsonl`. */
export function readLists(folder: string, writers?: readonly string[]): ListQuestion[] {
  return readLabelled(folder, questionSchema, writers);
}
