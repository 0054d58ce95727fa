import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { CasebookError } from '../errors.ts';
import { comparableSchema, type Comparable, type QuestionRecord } from './questionRecord.ts';

const runSchema = z.object({
  /** ISO 8601, UTC. */
  at: z.string(),
  questions: z.array(comparableSchema),
});

/** A run as far as another can be compared with it. */
export type ComparableRun = z.infer<typeof runSchema>;

/** Scores are kept to a millionth. */
const DIGITS = 6;

/**
 * Reads a run or a baseline.
 *
 * @throws CasebookError `invalid_input` that names the file and the rule.
 */
export function readRun(file: string): ComparableRun {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const why = `${file}: cannot be read as a run (${(cause as Error).message})`;
    throw new CasebookError('invalid_input', why, { cause });
  }
  const read = runSchema.safeParse(value);
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  throw new CasebookError('invalid_input', `${file}: ${path.join('.')}: ${message}`);
}

/** Writes a run with all its answers, a line a question. */
export function writeRun(
  file: string,
  {
    questions,
    ...run
  }: { at: string; summary: unknown; judge: unknown; questions: readonly QuestionRecord[] },
): void {
  const lines = questions.map((one) => JSON.stringify(one));
  const rest = JSON.stringify(run).slice(0, -1);
  write(file, `${rest},"questions":[\n${lines.join(',\n')}\n]}\n`);
}

/** Writes what later runs are held against: a line a question, so that changes can be read. */
export function writeBaseline(file: string, at: string, questions: readonly Comparable[]): void {
  const lines = questions.map((one) => JSON.stringify(comparableOf(one)));
  write(file, `{"at":${JSON.stringify(at)},"questions":[\n${lines.join(',\n')}\n]}\n`);
}

/** Only what runs are compared by. */
function comparableOf({ id, book, language, kind, pair, right, refusal, scores }: Comparable) {
  const rounded = Object.entries(scores).map(([name, value]) => [
    name,
    Number(value.toFixed(DIGITS)),
  ]);
  const named = pair === undefined ? {} : { pair };
  return {
    id,
    book,
    language,
    kind,
    ...named,
    right,
    refusal,
    scores: Object.fromEntries(rounded),
  };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
