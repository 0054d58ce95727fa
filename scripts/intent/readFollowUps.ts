import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  id: z.string(),
  writer: z.string(),
  /** Id of the passage the follow-up is put to. */
  passage: z.string(),
  prev: z.string(),
  q: z.string(),
  lang: z.enum(['zh', 'en']),
  answers: z.boolean(),
  span: z.string().optional(),
  near: z.string().optional(),
});

/** What was typed second and makes sense only after what was typed first, with a passage that answers it or does not. */
export type FollowUpPair = z.infer<typeof schema>;

/** Reads the follow-ups of a folder of `WRITER.jsonl`. */
export function readFollowUps(folder: string): FollowUpPair[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => schema.parse(JSON.parse(line)));
}
