// What checking costs: `npx tsx bench/checkCost.ts` prints milliseconds for an answer of ten sentences, in both languages.
import { createChecker } from '../src/check/createChecker.ts';
import { createNearness } from '../src/check/createNearness.ts';
import { groundSentence } from '../src/check/groundSentence.ts';
import { createWordReader } from '../src/check/wordReader.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { loadLexicon } from '../src/models/lexicon.ts';
import { openRetrieval } from '../src/retrieve/openRetrieval.ts';
import { folderStore } from '../src/retrieve/store/folderStore.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ENGLISH =
  'Every party member sets aside at least eight hours a month for studying alone, and the leaders hold a monthly meeting of no less than eight hours.';

const home = mkdtempSync(join(tmpdir(), 'casebook-check-'));
const config = readConfig({ CASEBOOK_HOME: home });
await ingestBooks({ config });
const lexicon = loadLexicon();
const { library } = await openRetrieval(config, lexicon, { store: folderStore(config.home) });
rmSync(home, { recursive: true });
const read = createWordReader(lexicon);
const check = createChecker({
  studies: library.books.flatMap(({ cases }) => cases),
  lexicon,
  read,
});
const deps = { check, nearness: createNearness(lexicon, read) };

/** Ten passages, spread over the book. */
const passages = Array.from(
  { length: 10 },
  (_, at) => library.shelved[Math.floor((at * library.shelved.length) / 10)]!,
);
const chinese = passages.map((one) => `据书中记载，${library.textOf(one).slice(3, 60)}等。`);

for (const [name, sentences] of [
  ['Chinese', chinese],
  ['English', passages.map(() => ENGLISH)],
] as const) {
  const once = (): void =>
    sentences.forEach((sentence, at) => groundSentence(sentence, [passages[at]!], deps));
  for (let warm = 0; warm < 20; warm += 1) once();
  const times: number[] = [];
  for (let round = 0; round < 50; round += 1) {
    const started = performance.now();
    once();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  process.stdout.write(
    `${name}: p50 ${times[25]!.toFixed(2)} ms, p95 ${times[47]!.toFixed(2)} ms for ten sentences\n`,
  );
}
