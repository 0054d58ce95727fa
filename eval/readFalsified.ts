import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What is falsified in a sentence; `true` where nothing is. */
export const falsifiedKinds = [
  'true',
  'number',
  'date',
  'percent',
  'name',
  'title',
  'unit',
  'negation',
  'invented',
] as const;

const lineSchema = z.strictObject({
  id: z.string(),
  unit: z.string(),
  /** First and last printed page cited. */
  pages: z.tuple([z.int(), z.int()]),
  kind: z.enum(falsifiedKinds),
  sentence: z.string(),
});

/** A sentence about the first book in other words than its own, true or with one thing falsified. */
export type FalsifiedLine = z.infer<typeof lineSchema>;

/**
 * Reads a set of sentences that are to be checked (JSON lines).
 *
 * @throws ZodError where a line has another form.
 */
export function readFalsified(path: URL | string): FalsifiedLine[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => lineSchema.parse(JSON.parse(line)));
}
