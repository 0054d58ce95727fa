import { z } from 'zod';
import { readLabelled } from '../readLabelled.ts';

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
  return readLabelled(folder, schema);
}
