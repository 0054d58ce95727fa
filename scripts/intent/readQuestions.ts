import { z } from 'zod';
import { readLabelled } from '../readLabelled.ts';
import { INTENTS, SHAPES, WANTED } from '../../src/types/intent.ts';

const schema = z
  .object({
    id: z.string(),
    writer: z.string(),
    q: z.string(),
    lang: z.enum(['zh', 'en']),
    intent: z.enum(INTENTS),
    wanted: z.enum(WANTED),
    perUnit: z.boolean(),
    form: z.object({ shape: z.enum(SHAPES).nullish() }).nullable(),
    followUp: z.boolean(),
  })
  .transform(({ form, ...rest }) => ({ ...rest, shape: form?.shape ?? ('none' as const) }));

/** A question with what it asks for, as its writer says. */
export type LabelledQuestion = z.infer<typeof schema>;

/** Reads the labelled questions of a folder of `WRITER.jsonl`. */
export function readQuestions(folder: string): LabelledQuestion[] {
  return readLabelled(folder, schema);
}
