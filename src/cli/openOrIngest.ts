import { openCasebook, type Casebook } from '../casebook.ts';
import { CasebookError } from '../errors.ts';
import type { CommandContext } from './context.ts';
import { reportLines } from './reportLines.ts';

/** Opens the index; where there is none yet, the books of the data folder are ingested first. */
export async function openOrIngest({ config, note, progress }: CommandContext): Promise<Casebook> {
  const casebook = await openCasebook(config).catch(async (error: unknown) => {
    if (!(error instanceof CasebookError) || error.code !== 'no_index') throw error;
    note('No index yet: reading the books first.');
    const { ingestBooks } = await import('../ingest/ingest.ts');
    const report = await ingestBooks({
      config,
      onProgress: ({ step, done, total }) => progress(`${step} ${done}/${total}`),
    });
    progress('');
    for (const line of reportLines(report)) note(line);
    return openCasebook(config);
  });
  for (const notice of casebook.readiness().notices) note(notice);
  return casebook;
}
