import { once } from 'node:events';
import { readArguments } from './arguments.ts';
import type { CommandContext } from './context.ts';
import { openOrIngest } from './openOrIngest.ts';

/** `casebook mcp`: the books for one client of the Model Context Protocol, over standard input and output, until it leaves. */
export async function mcpCommand(
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  readArguments(args);
  const { serveStdio } = await import('../server/mcp/serveStdio.ts');
  const casebook = await openOrIngest(context);
  try {
    await casebook.warm();
    const left = once(process.stdin, 'close');
    const onDefect = (error: unknown): void => context.note(String((error as Error).stack));
    const server = await serveStdio(casebook, { onDefect });
    await left;
    await server.close();
  } finally {
    await casebook.close();
  }
  return 0;
}
