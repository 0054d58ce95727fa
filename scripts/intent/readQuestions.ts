import { z } from 'zod';
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

/** Reads labelled questions, one a line. */
export function readQuestions(lines: string): LabelledQuestion[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}
