import { statSync } from 'node:fs';
import { exportFormats, type ExportFormat } from '../eval/exchange/exportRun.ts';
import { importFormats, type ImportFormat } from '../eval/exchange/importQuestions.ts';
import { readArguments, UsageError } from './arguments.ts';

/** What is wished of an evaluation. Paths are as typed; null where not given. */
export interface EvalWishes {
  sets: string[];
  filters: string[];
  /** How often each question is asked. */
  repeat: number;
  json: string | null;
  report: string | null;
  compare: string | null;
  draft: string | null;
  judge: boolean;
  generated: boolean;
  accept: boolean;
  /** What other programs get of the run, or give; `to`: where it is written. */
  export: ExportFormat | null;
  import: ImportFormat | null;
  to: string | null;
  settings: string | null;
}

const OPTIONS = {
  filter: { type: 'string', multiple: true },
  repeat: { type: 'string' },
  json: { type: 'string' },
  report: { type: 'string' },
  compare: { type: 'string' },
  draft: { type: 'string' },
  judge: { type: 'boolean' },
  generated: { type: 'boolean' },
  accept: { type: 'boolean' },
  export: { type: 'string' },
  import: { type: 'string' },
  to: { type: 'string' },
  settings: { type: 'string' },
} as const;

/** Options that name a file to write. */
const WRITTEN = ['json', 'report', 'draft'] as const;

/** More would only take time. */
const MOST_REPEATS = 1000;

/**
 * Reads the arguments of `casebook eval`.
 *
 * @throws UsageError that says rule and value.
 */
export function readEvalWishes(args: readonly string[]): EvalWishes {
  const { values, words } = readArguments(args, { options: OPTIONS, takesWords: true });
  const text = (name: keyof typeof OPTIONS): string | null => (values[name] as string) ?? null;
  const repeat = text('repeat') ?? '1';
  if (!/^[0-9]+$/u.test(repeat) || Number(repeat) < 1 || Number(repeat) > MOST_REPEATS) {
    const rule = `--repeat takes a number from 1 to ${MOST_REPEATS}`;
    throw new UsageError(`${rule}: current value is ${repeat}`);
  }
  for (const name of WRITTEN) checkWritable(name, text(name));
  const wishes = {
    sets: words,
    filters: (values.filter as string[] | undefined) ?? [],
    repeat: Number(repeat),
    json: text('json'),
    report: text('report'),
    compare: text('compare'),
    draft: text('draft'),
    judge: values.judge === true,
    generated: values.generated === true,
    accept: values.accept === true,
    export: oneOf('export', text('export'), exportFormats),
    import: oneOf('import', text('import'), importFormats),
    to: text('to'),
    settings: text('settings'),
  };
  checkExchange(wishes);
  const isPart = words.length > 0 || wishes.filters.length > 0 || wishes.generated;
  if (wishes.accept && (isPart || wishes.compare !== null)) {
    throw new UsageError(
      '--accept takes the whole extractive run as baseline: no set, filter, --generated or --compare beside it',
    );
  }
  return wishes;
}

function oneOf<T extends string>(
  name: string,
  value: string | null,
  known: readonly T[],
): T | null {
  if (value === null) return null;
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  throw new UsageError(`--${name} takes ${known.join(', ')}: current value is ${value}`);
}

function checkExchange({ export: format, import: source, to, sets }: EvalWishes): void {
  if (format !== null && source !== null) {
    throw new UsageError('--export and --import are two commands: give one of them');
  }
  if (source !== null && (sets.length !== 1 || to === null)) {
    throw new UsageError('--import takes one file, and --to the set to write');
  }
  if (source !== null) checkWritable('to', to);
  if (to !== null && format === null && source === null) {
    throw new UsageError('--to goes with --export or --import');
  }
}

/** Told before anything is asked, not when the answers are there. */
function checkWritable(name: string, path: string | null): void {
  if (path === null) return;
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (path !== '' && !isFolder) return;
  const value = path === '' ? 'empty' : `${path}, a folder`;
  throw new UsageError(`--${name} takes a file to write: current value is ${value}`);
}
