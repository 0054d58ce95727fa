import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { isInstalled } from '../config.ts';
import { CasebookError } from '../errors.ts';
import { metricNames } from './metricTable.ts';

const floorSchema = z.strictObject({
  metric: z.enum(metricNames),
  /** Only over questions of one language. */
  language: z.enum(['zh', 'en']).optional(),
  /** Below this (for metrics of which less is better: above it) the run fails. */
  bound: z.number(),
  /** What is aimed at, where that is not reached yet: shown, never a failure. */
  goal: z.number().optional(),
});

const settingsSchema = z.strictObject({
  /** Files in `sets/` that are run unless others are named. */
  sets: z.array(z.string()),
  /** Where each book stands, by its id, seen from this file. */
  books: z.record(z.string(), z.string()),
  floors: z.array(floorSchema),
});

/** What a metric must reach. */
export type Floor = z.infer<typeof floorSchema>;

/** What is evaluated and what must be reached; all paths whole. */
export interface EvalSettings {
  folder: string;
  sets: string[];
  books: Record<string, string>;
  floors: Floor[];
}

const BESIDE = fileURLToPath(new URL('../../eval/eval.json', import.meta.url));

/**
 * `eval/eval.json`: the project's own, from src/ as from dist/; where casebook is installed as a package, that of the folder it
 * was started in, for neither sets nor runs have a place inside a package.
 */
export const DEFAULT_SETTINGS = isInstalled(BESIDE) ? resolve('eval', 'eval.json') : BESIDE;

/**
 * Reads the settings of the evaluation.
 *
 * @throws CasebookError `invalid_input` that names the file and the rule.
 */
export function readEvalSettings(file: string = DEFAULT_SETTINGS): EvalSettings {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const why = `${file}: cannot be read (${(cause as Error).message})`;
    throw new CasebookError('invalid_input', why, { cause });
  }
  const read = settingsSchema.safeParse(value);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new CasebookError('invalid_input', `${file}: ${problems.join('; ')}`);
  }
  const folder = dirname(file);
  const { sets, books, floors } = read.data;
  const places = Object.entries(books).map(([id, path]) => [id, resolve(folder, path)] as const);
  return {
    folder,
    sets: sets.map((name) => resolve(folder, 'sets', name)),
    books: Object.fromEntries(places),
    floors,
  };
}
