import { readFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.object({
  id: z.string(),
  type: z.enum(['fact', 'aggregate', 'contents', 'followup', 'text_missing', 'unanswerable']),
  question: z.string(),
  /** All that is asked one after the other, `question` being the last. */
  turns: z.array(z.string()).min(1).optional(),
  /** Full names of the units that answer. */
  units: z.array(z.string()),
  /** Printed pages the answer stands on. */
  pages: z.array(z.int()),
  /** All of them must stand in the answer or in its quotes. */
  facts: z.array(z.string()),
});

/** A question by someone who did not know the program, and what a right answer to it holds. */
export type StrangerQuestion = z.infer<typeof schema>;

/**
 * Reads questions of strangers (JSON lines): at most so many, taken at even distances from the first on.
 *
 * @throws ZodError where a line has another form.
 */
export function readStrangerQuestions(file: string, most = Infinity): StrangerQuestion[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return evenly(lines, most).map((line) => schema.parse(JSON.parse(line)));
}

/** Of 10, at most 3: the 1st, 4th and 7th. */
export function evenly<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, Math.floor(items.length / most));
  return items.filter((_, at) => at % step === 0).slice(0, most);
}
