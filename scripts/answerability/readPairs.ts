import { z } from 'zod';
import { readLabelled } from '../readLabelled.ts';

const blockSchema = z.object({
  id: z.string(),
  writer: z.string(),
  source: z.string(),
  book: z.string(),
  unit: z.string(),
  heading: z.string(),
  passage: z.string(),
  questions: z.array(
    z.object({
      q: z.string(),
      lang: z.enum(['zh', 'en']),
      register: z.string(),
      answers: z.boolean(),
      kind: z.string().optional(),
      span: z.string().optional(),
      near: z.string().optional(),
    }),
  ),
});

/** A passage with the questions that one writer wrote about it. */
export type PairBlock = z.infer<typeof blockSchema>;

/** Reads the labelled pairs of some writers from a folder of `WRITER.jsonl`, or of all of them. */
export function readPairs(folder: string, writers?: readonly string[]): PairBlock[] {
  return readLabelled(folder, blockSchema, writers);
}
