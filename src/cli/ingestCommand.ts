import { ingestBooks } from '../ingest/ingest.ts';
import { readArguments } from './arguments.ts';
import type { CommandContext } from './context.ts';
import { reportLines } from './reportLines.ts';

/** `casebook ingest [FILE…]`: reads books and writes the index. */
export async function ingestCommand(
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  const { values, words } = readArguments(args, { takesWords: true });
  const report = await ingestBooks({
    config: context.config,
    files: words,
    onProgress: ({ step, done, total }) => context.progress(`${step} ${done}/${total}`),
  });
  context.progress('');
  if (values.json === true) context.print(JSON.stringify(report, null, 2));
  else for (const line of reportLines(report)) context.print(line);
  return 0;
}
