import { CasebookError } from '../errors.ts';
import type { SetLine } from './setLine.ts';

/** What lines can be chosen by. */
const properties: Record<string, (line: SetLine) => readonly string[]> = {
  id: ({ id }) => [id],
  book: ({ book }) => [book],
  kind: ({ kind }) => [kind],
  language: ({ language }) => [language],
  status: ({ status }) => [status],
  unit: ({ units }) => units,
  trait: ({ traits }) => traits,
};

/**
 * Lines that every filter lets through; a filter is `kind=fact,list`: one of the values has to fit.
 *
 * @throws CasebookError `invalid_input` for a filter that is none, and where no line is left.
 */
export function filterLines(lines: readonly SetLine[], filters: readonly string[]): SetLine[] {
  const wanted = filters.map((filter) => {
    const [, name = '', values = ''] = /^(\w+)=(.+)$/u.exec(filter) ?? [];
    const read = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (read !== undefined) return { read, values: values.split(',') };
    const rule = `a filter is one of ${Object.keys(properties).join(', ')} with =VALUE`;
    throw new CasebookError('invalid_input', `${rule}: current value is ${filter}`);
  });
  const left = lines.filter((line) =>
    wanted.every(({ read, values }) => read(line).some((value) => values.includes(value))),
  );
  if (left.length > 0) return left;
  throw new CasebookError('invalid_input', `no question fits ${filters.join(' and ')}`);
}
