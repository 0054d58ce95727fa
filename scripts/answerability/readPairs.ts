import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

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
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .filter((name) => writers === undefined || writers.includes(name.replace('.jsonl', '')))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => blockSchema.parse(JSON.parse(line)));
}
