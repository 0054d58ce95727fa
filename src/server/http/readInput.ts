import { z } from 'zod';
import { CasebookError } from '../../errors.ts';

/** Longest value repeated in an error. */
const SHOWN = 80;

/**
 * Checks what came from outside against a schema.
 *
 * @throws CasebookError `invalid_input` that says every rule broken, with the value.
 */
export function readInput<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => {
    const place = issue.path.join('.') || 'the request';
    return `${place}: ${issue.message}: current value is ${shown(at(value, issue.path))}`;
  });
  throw new CasebookError('invalid_input', problems.join('; '));
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

function shown(value: unknown): string {
  if (typeof value === 'string' && value.length > SHOWN)
    return `a string of ${value.length} characters`;
  const text = JSON.stringify(value) ?? 'not given';
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
