import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  id: z.string(),
  writer: z.string(),
  lang: z.enum(['zh', 'en']),
  prev: z.string(),
  q: z.string(),
  followUp: z.boolean(),
  means: z.string(),
});

/** What was typed second, and whether it says what it asks only after what was typed first. */
export type LabelledTurn = z.infer<typeof schema>;

/** Reads the pairs of turns of a folder of `WRITER.jsonl`. */
export function readTurns(folder: string): LabelledTurn[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => schema.parse(JSON.parse(line)));
}
