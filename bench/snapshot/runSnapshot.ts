// What a change altered: `npm run snapshot` asks all questions of eval/sets and tells what is answered otherwise than
// eval/snapshot.jsonl keeps it, field by field; 1 where anything is. `npm run snapshot -- --accept` keeps the answers of now.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readArguments, UsageError } from '../../src/cli/arguments.ts';
import { createEvalBooks } from '../../src/cli/evalBooks.ts';
import { readConfig } from '../../src/config.ts';
import { readEvalSettings } from '../../src/eval/evalSettings.ts';
import { askSets } from './askSets.ts';
import { changesText } from './changesText.ts';
import { compareSnapshots, isUnchanged } from './compareSnapshots.ts';
import { readSnapshot, writeSnapshot, type SnapshotLine } from './snapshotLine.ts';

const KEPT = fileURLToPath(new URL('../../eval/snapshot.jsonl', import.meta.url));
const SETS = fileURLToPath(new URL('../../eval/sets/', import.meta.url));

try {
  const options = { accept: { type: 'boolean' } } as const;
  const { values } = readArguments(process.argv.slice(2), { options });
  const isAccepted = values.accept === true;
  const kept = readKept(isAccepted);
  const started = performance.now();
  const now = await askAll();
  const seconds = (performance.now() - started) / 1000;
  const changes = compareSnapshots(kept, now);
  if (kept.length > 0) process.stdout.write(`${changesText(changes)}\n`);
  if (isAccepted) writeFileSync(KEPT, writeSnapshot(now));
  process.stdout.write(
    `${now.length} answers${isAccepted ? ' kept' : ''}, ${seconds.toFixed(0)} s\n`,
  );
  process.exitCode = isAccepted || isUnchanged(changes) ? 0 : 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`snapshot: ${error.message}\n`);
  process.exitCode = 2;
}

/** Before anything is asked, so that a wrong file is told at once. */
function readKept(isAccepted: boolean): SnapshotLine[] {
  if (existsSync(KEPT)) return readSnapshot(readFileSync(KEPT, 'utf8'));
  if (isAccepted) return [];
  throw new UsageError(`there is no ${KEPT}: \`npm run snapshot -- --accept\` writes it`);
}

/** With no setting of the reader's (neither a model nor another index), over indexes that are gone afterwards. */
async function askAll(): Promise<SnapshotLine[]> {
  const books = createEvalBooks(readConfig({ READER: 'off' }), readEvalSettings().books);
  try {
    return await askSets(SETS, books);
  } finally {
    await books.close();
  }
}
