import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CasebookError } from '../src/errors.ts';

const lineSchema = z.strictObject({
  /** Stable, ends with the language of the follow-up. */
  id: z.string().regex(/-(?:zh|en)$/u),
  /** The questions as typed; the last one is judged. */
  turns: z.array(z.string().min(1)).min(1).max(4),
  /** Full names of the units that the answer to each earlier question names; without it those its question names. */
  previousUnits: z.array(z.array(z.string())).optional(),
  expected: z.strictObject({
    /** Units the whole question names: these and no others. */
    units: z.array(z.string()),
    /** What must stand in what is searched for. */
    topicWords: z.array(z.string()),
    isFollowUp: z.boolean(),
  }),
  why: z.string().min(1),
});

/** A dialogue whose last question leans on the others, or must not. */
export type FollowUpLine = z.infer<typeof lineSchema>;

/**
 * Reads a set of follow-ups (JSON lines).
 *
 * @throws CasebookError `invalid_input` that names the line and the rule.
 */
export function readFollowUps(path: URL | string): FollowUpLine[] {
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
