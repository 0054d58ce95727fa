import { createEmbeddings } from '../models/embeddings.ts';
import { loadLexicon } from '../models/lexicon.ts';
import { readArguments, UsageError } from './arguments.ts';
import type { CommandContext } from './context.ts';

/** `casebook bench --beir DIR`: recall and ranking quality on a public set, with the embedder of the settings. */
export async function benchCommand(
  args: readonly string[],
  { config, print, progress }: CommandContext,
): Promise<number> {
  const { values } = readArguments(args, { options: { beir: { type: 'string' } } });
  if (typeof values.beir !== 'string') throw new UsageError('bench needs --beir DIR');
  const { benchBeir, benchTable } = await import('../bench/benchBeir.ts');
  const embedder = await createEmbeddings(config, loadLexicon());
  const result = await benchBeir(values.beir, {
    embedder,
    onProgress: (done, total) => progress(done < total ? `embedding ${done} of ${total}` : ''),
  });
  print(values.json === true ? JSON.stringify(result, null, 2) : benchTable(result));
  return 0;
}
