import { readArguments, UsageError } from './arguments.ts';
import type { CommandContext } from './context.ts';

/** `casebook bench --beir DIR`: recall and ranking quality on a public set. */
export async function benchCommand(
  args: readonly string[],
  { print }: CommandContext,
): Promise<number> {
  const { values } = readArguments(args, { options: { beir: { type: 'string' } } });
  if (typeof values.beir !== 'string') throw new UsageError('bench needs --beir DIR');
  const { benchBeir, benchTable } = await import('../bench/benchBeir.ts');
  const result = await benchBeir(values.beir);
  print(values.json === true ? JSON.stringify(result, null, 2) : benchTable(result));
  return 0;
}
