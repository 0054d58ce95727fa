import { readFileSync } from 'node:fs';
import { CasebookError } from '../errors.ts';
import { setLineSchema, type SetLine } from './setLine.ts';

/**
 * Reads question sets (JSON lines, blank lines aside).
 *
 * @throws CasebookError `invalid_input` that names file, line and rule: also for an id that is there twice.
 */
export function readSets(files: readonly string[]): SetLine[] {
  const seen = new Map<string, string>();
  return files.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((text, index) => {
        if (text.trim() === '') return [];
        const place = `${file}: line ${index + 1}`;
        const line = readLine(text, place);
        const before = seen.get(line.id);
        if (before !== undefined) throw broken(place, `id: ${line.id} is already in ${before}`);
        seen.set(line.id, place);
        return [line];
      }),
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CasebookError('invalid_input', `${file}: cannot be read`, { cause });
  }
}

function readLine(text: string, place: string): SetLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw broken(place, (error as Error).message);
  }
  const read = setLineSchema.safeParse(value);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw broken(place, problems.join('; '));
}

function broken(place: string, problem: string): CasebookError {
  return new CasebookError('invalid_input', `${place}: ${problem}`);
}
