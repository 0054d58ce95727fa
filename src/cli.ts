import { readConfig } from './config.ts';
import { CasebookError } from './errors.ts';
import { UsageError } from './cli/arguments.ts';
import type { CommandContext } from './cli/context.ts';
import { helpFor } from './cli/help.ts';
import { noTracing } from './noTracing.ts';
import { packageVersion } from './server/http/packageVersion.ts';

type Command = (args: readonly string[], context: CommandContext) => Promise<number>;

/** Loaded when asked for: `--help` needs none of them. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  ingest: async () => (await import('./cli/ingestCommand.ts')).ingestCommand,
  books: async () => (await import('./cli/booksCommand.ts')).booksCommand,
  inspect: async () => (await import('./cli/inspectCommand.ts')).inspectCommand,
  ask: async () => (await import('./cli/askCommand.ts')).askCommand,
  check: async () => (await import('./cli/checkCommand.ts')).checkCommand,
  conversations: async () => (await import('./cli/conversationsCommand.ts')).conversationsCommand,
  translate: async () => (await import('./cli/translateCommand.ts')).translateCommand,
  serve: async () => (await import('./cli/serveCommand.ts')).serveCommand,
  mcp: async () => (await import('./cli/mcpCommand.ts')).mcpCommand,
  eval: async () => (await import('./cli/evalCommand.ts')).evalCommand,
  bench: async () => (await import('./cli/benchCommand.ts')).benchCommand,
};

process.stdout.on('error', endQuietlyOnClosedPipe);
process.exitCode = await run(process.argv.slice(2));

async function run([name, ...args]: readonly string[]): Promise<number> {
  const wantsHelp = args.includes('--help') || args.includes('-h');
  if (name === '--version') return print(packageVersion());
  if (name === undefined || name === 'help' || name === '--help' || name === '-h')
    return print(helpFor(null));
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load !== undefined && wantsHelp) return print(helpFor(name));
  try {
    if (load === undefined)
      throw new UsageError(`there is no command ${name}: see casebook --help`);
    noTracing(process.env);
    const command = await load();
    return await command(args, createContext());
  } catch (error) {
    return fail(error, args.includes('--json'));
  }
}

function createContext(): CommandContext {
  const showsProgress = process.stderr.isTTY;
  return {
    config: readConfig(process.env),
    isTerminal: process.stdin.isTTY && process.stdout.isTTY,
    print: (text) => void process.stdout.write(`${text}\n`),
    note: (text) => void process.stderr.write(`${text}\n`),
    progress: (text) => void (showsProgress && process.stderr.write(`\r\u001b[K${text}`)),
  };
}

/** One line for what a person can act on; a defect keeps its stack. */
function fail(error: unknown, json: boolean): number {
  const isKnown = error instanceof CasebookError;
  const code = isKnown ? error.code : 'internal';
  const message = error instanceof Error ? error.message : String(error);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
  const shown = isKnown || !(error instanceof Error) ? message : (error.stack ?? message);
  process.stderr.write(`casebook: ${shown}\n`);
  return error instanceof UsageError ? 2 : 1;
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

/** `casebook ask … | head` closes the pipe early; that is no error. */
function endQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}
