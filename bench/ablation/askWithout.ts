// What a child process of an ablation runs: `node --import tsx bench/ablation/askWithout.ts LIMIT [GROUP …]` asks every set that
// is there without the rules of the groups, and writes what was right as JSON: `{ SET: { ID: boolean } }`.
import { switchOff } from './switchOff.ts';

const [limit, ...off] = process.argv.slice(2);
switchOff(off);

// Only now: what was loaded before keeps its rules.
const { createEvalBooks } = await import('../../src/cli/evalBooks.ts');
const { readConfig } = await import('../../src/config.ts');
const { openKeptReader } = await import('./keptReader.ts');
const { bookFiles, questionSets } = await import('./questionSets.ts');

// No setting of who runs it: neither a chat model nor another index.
const reader = openKeptReader();
const books = createEvalBooks(readConfig({}), bookFiles(), { passageReader: reader });
const judged: Record<string, Record<string, boolean>> = {};
try {
  for (const { name, absent, ask } of questionSets(Number(limit))) {
    if (absent.length === 0) judged[name] = await ask(books);
  }
} finally {
  await books.close();
  await reader.close();
}
process.stdout.write(JSON.stringify(judged));
