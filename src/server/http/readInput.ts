import { z } from 'zod';
import { InputError } from './inputError.ts';

/** Longest value repeated in an error. */
const SHOWN = 80;

/**
 * Checks what came from outside against a schema.
 *
 * @throws InputError that says every rule broken, with the value; its `param` is the first field.
 * @param under what the value is part of, for the names of its fields
 */
export function readInput<T>(
  schema: z.ZodType<T>,
  value: unknown,
  under: readonly PropertyKey[] = [],
): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => {
    const place = [...under, ...issue.path].join('.') || 'the request';
    return `${place}: ${issue.message}: current value is ${shown(at(value, issue.path))}`;
  });
  throw new InputError(problems.join('; '), [...under, ...(firstPath(read.error) ?? [])]);
}

/** Of a field that is not known the name stands beside the path. */
function firstPath({ issues }: z.ZodError): readonly PropertyKey[] | undefined {
  const [first] = issues;
  return first?.code === 'unrecognized_keys'
    ? [...first.path, ...first.keys.slice(0, 1)]
    : first?.path;
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
