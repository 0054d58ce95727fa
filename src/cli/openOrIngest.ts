import { join } from 'node:path';
import { openCasebook, type Casebook } from '../casebook.ts';
import { CONVERSATIONS_FILE, openConversationStore } from '../conversations/sqliteStore.ts';
import { CasebookError } from '../errors.ts';
import type { CommandContext } from './context.ts';
import { createProgressLine } from './progressLine.ts';
import { reportLines } from './reportLines.ts';

/**
 * Opens the index; where there is none yet, the books of the data folder are ingested first. `keeps`: what is asked is
 * kept among the conversations.
 */
export async function openOrIngest(
  { config, note, progress }: CommandContext,
  { keeps = false } = {},
): Promise<Casebook> {
  const kept = keeps
    ? { conversations: openConversationStore(join(config.home, CONVERSATIONS_FILE)) }
    : {};
  const open = (): Promise<Casebook> =>
    openCasebook(config, { onFault: ({ message }) => note(message), ...kept });
  const casebook = await open().catch(async (error: unknown) => {
    if (!(error instanceof CasebookError) || error.code !== 'no_index') throw error;
    note('No index yet: reading the books first.');
    const { ingestBooks } = await import('../ingest/ingest.ts');
    const line = createProgressLine();
    const report = await ingestBooks({
      config,
      onProgress: (at) => progress(line(at)),
    });
    progress('');
    for (const line of reportLines(report)) note(line);
    return open();
  });
  for (const notice of casebook.readiness().notices) note(notice);
  return casebook;
}
