import { readArguments } from './arguments.ts';
import type { CommandContext } from './context.ts';

/** `casebook serve`: the server, until it is told to stop. */
export async function serveCommand(
  args: readonly string[],
  { config }: CommandContext,
): Promise<number> {
  readArguments(args);
  const { serve } = await import('../server/serve.ts');
  await serve(config);
  return 0;
}
