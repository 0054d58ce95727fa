import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CasebookError } from '../src/errors.ts';

const lineSchema = z.strictObject({
  /** Stable: results are compared by it. */
  id: z.string().min(1),
  question: z.string().min(1),
  language: z.enum(['zh', 'en']),
  kind: z.enum(['fact', 'text_not_held', 'not_in_book']),
  status: z.enum(['answered', 'text_not_held', 'not_in_book']),
  /** Units that must be cited. */
  units: z.array(z.string()),
  /** The question names them: then no other unit may be cited. */
  named: z.boolean(),
  /** Printed pages on which the answer stands. */
  pages: z.array(z.int().min(1)),
  /** Words the answer must hold. */
  contains: z.array(z.string()),
});

/** One question of an evaluation set and what a right answer looks like. */
export type SetLine = z.infer<typeof lineSchema>;

/**
 * Reads an evaluation set (JSON lines).
 *
 * @throws CasebookError `invalid_input` that names the line and the rule.
 */
export function readSet(path: URL | string): SetLine[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line, index) => {
    const read = lineSchema.safeParse(JSON.parse(line));
    if (read.success) return read.data;
    const problems = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new CasebookError(
      'invalid_input',
      `${String(path)}: line ${index + 1}: ${problems.join('; ')}`,
    );
  });
}
