// How well answers and refusals are told apart: `npm run bench:refusal`. The curve behind the thresholds of evidence over
// the first set of questions: for each threshold, how many answerable questions it lets through and how many others.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../src/config.ts';
import { createEvidence } from '../src/eval/createEvidence.ts';
import { readSets } from '../src/eval/readSets.ts';
import { judgedQuestion } from '../src/eval/setLine.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { loadLexicon } from '../src/models/lexicon.ts';
import { evidenceThresholds } from '../src/retrieve/evidence.ts';
import { openRetrieval } from '../src/retrieve/openRetrieval.ts';
import { folderStore } from '../src/retrieve/store/folderStore.ts';

const home = mkdtempSync(join(tmpdir(), 'casebook-refusal-'));
const config = readConfig({ CASEBOOK_HOME: home });
await ingestBooks({ config });
const lexicon = loadLexicon();
const evidence = createEvidence(
  await openRetrieval(config, lexicon, { store: folderStore(config.home) }),
  lexicon,
);
rmSync(home, { recursive: true });

const set = fileURLToPath(new URL('../eval/sets/daqing-first.jsonl', import.meta.url));
const decided = [];
for (const line of readSets([set])) {
  if (line.status === 'text_not_held') continue;
  const weighed = await evidence(judgedQuestion(line));
  if (weighed !== null) decided.push({ answerable: line.status === 'answered', ...weighed });
}

const share = (of: readonly { value: number }[], threshold: number): string =>
  of.length === 0
    ? '–'
    : `${Math.round((100 * of.filter(({ value }) => value >= threshold).length) / of.length)} %`;

for (const isUnheard of [false, true]) {
  const group = decided.filter((one) => one.isUnheard === isUnheard);
  const can = group.filter(({ answerable }) => answerable);
  const cannot = group.filter(({ answerable }) => !answerable);
  const name = isUnheard
    ? 'something asked stands nowhere in the book'
    : 'everything asked stands somewhere in the book';
  process.stdout.write(`\n${name}: ${can.length} answerable, ${cannot.length} not\n\n`);
  process.stdout.write(
    '| threshold | answerable let through | others let through |\n|---|---|---|\n',
  );
  const chosen = evidenceThresholds.least;
  for (let threshold = 0.3; threshold < 0.71; threshold += 0.04) {
    process.stdout.write(
      `| ${threshold.toFixed(2)} | ${share(can, threshold)} | ${share(cannot, threshold)} |\n`,
    );
  }
  process.stdout.write(`| **${chosen}** | ${share(can, chosen)} | ${share(cannot, chosen)} |\n`);
}
