import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';

/**
 * Reads labelled data from a folder of `WRITER.jsonl`, of some writers or of all, in the order of their names.
 *
 * @throws ZodError where a line has another form.
 */
export function readLabelled<T>(
  folder: string,
  schema: z.ZodType<T>,
  writers?: readonly string[],
): T[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .filter((name) => writers === undefined || writers.includes(name.replace('.jsonl', '')))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => schema.parse(JSON.parse(line)));
}
