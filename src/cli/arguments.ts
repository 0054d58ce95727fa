import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CasebookError } from '../errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Values of the options given, and the words beside them. */
export interface ParsedArguments {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  words: string[];
}

/** Wrong usage: the command ends with exit code 2. */
export class UsageError extends CasebookError {
  constructor(message: string) {
    super('invalid_input', message);
    this.name = 'UsageError';
  }
}

/** Reads the arguments of a command; every command also knows --json and --help. */
export function readArguments(args: readonly string[], options: Options = {}): ParsedArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, ...options },
    });
    return { values, words: positionals };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
