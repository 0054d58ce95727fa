import { bookId, findBooks } from '../ingest/bookFiles.ts';
import { ingestBooks } from '../ingest/ingest.ts';
import { readArguments } from './arguments.ts';
import type { CommandContext } from './context.ts';
import { createProgressLine } from './progressLine.ts';
import { reportLines } from './reportLines.ts';

/** How long another ingest is waited for. */
const WAIT_MS = 10 * 60_000;

/** `casebook ingest [FILE…]`: reads books and writes the index; exit code 1 when a file could not be read. */
export async function ingestCommand(
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  const { values, words } = readArguments(args, {
    options: {
      remove: { type: 'string', multiple: true },
      'no-wait': { type: 'boolean' },
      ocr: { type: 'boolean' },
    },
    takesWords: true,
  });
  const removed = (values['remove'] ?? []) as string[];
  const line = createProgressLine();
  const report = await ingestBooks({
    config: context.config,
    files: words,
    remove: removed,
    ocr: values['ocr'] === true,
    waitMs: values['no-wait'] === true ? 0 : WAIT_MS,
    onProgress: (progress) => context.progress(line(progress)),
  });
  context.progress('');
  if (values.json === true) context.print(JSON.stringify(report, null, 2));
  else for (const text of reportLines(report)) context.print(text);
  for (const id of await lyingInData(removed, context)) {
    context.note(
      `${id} lies in ${context.config.data}: it comes back when that folder is read again (casebook ingest, serve)`,
    );
  }
  return report.failed.length > 0 ? 1 : 0;
}

/** Which of the books have their file in the data folder. */
async function lyingInData(
  ids: readonly string[],
  { config }: CommandContext,
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const there = new Set((await findBooks(config)).map(bookId));
  return ids.filter((id) => there.has(id));
}
