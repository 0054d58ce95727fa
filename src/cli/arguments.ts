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

/** What a command takes beside --json and --help, which every command knows. */
export interface ArgumentRules {
  options?: Options;
  /** Whether words beside the options are expected; otherwise they are refused. */
  takesWords?: boolean;
}

/**
 * Reads the arguments of a command.
 *
 * @throws UsageError that names what it does not know.
 */
export function readArguments(
  args: readonly string[],
  { options = {}, takesWords = false }: ArgumentRules = {},
): ParsedArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: takesWords,
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, ...options },
    });
    return { values, words: positionals };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
