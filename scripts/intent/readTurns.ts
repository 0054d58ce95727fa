import { z } from 'zod';
import { readLabelled } from '../readLabelled.ts';

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
  return readLabelled(folder, schema);
}
