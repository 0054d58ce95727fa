// What the reader costs and how long one waits: `npm run bench:reader` asks questions of the project's sets over its books with the reader and
// without it, in turn in the same run; then one again, and eight at once. Two cores; nothing else should run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCasebook, type Casebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { readSets } from '../src/eval/readSets.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';

/** Questions asked: every so-manieth of the sets. */
const EVERY = 4;

const AT_ONCE = 8;

const home = mkdtempSync(join(tmpdir(), 'casebook-bench-reader-'));
const settings = { CASEBOOK_HOME: home };
await ingestBooks({ config: readConfig(settings) });
const path = fileURLToPath(new URL('../eval/sets/daqing-2010.jsonl', import.meta.url));
const questions = readSets([path])
  .flatMap(({ question }) => question ?? []) // a dialogue takes several
  .filter((_, at) => at % EVERY === 0);

const without = await openCasebook(readConfig({ ...settings, READER: 'off' }));
const before = process.memoryUsage.rss();
const started = performance.now();
const reading = await openCasebook(readConfig(settings));
await reading.ask({ question: questions[0]!, keep: false });
const first = performance.now() - started;

async function timeOf(casebook: Casebook, question: string): Promise<number> {
  const from = performance.now();
  await casebook.ask({ question, keep: false });
  return performance.now() - from;
}

const times: { read: number; plain: number }[] = [];
for (const question of questions.slice(1)) {
  const plain = await timeOf(without, question);
  times.push({ plain, read: await timeOf(reading, question) });
}
const again = await timeOf(reading, questions[1]!);
const fresh = questions
  .slice(1, 1 + AT_ONCE)
  .map((question) => `${question} `.replace(/[?？]? $/u, '，请说明？'));
const waited = await Promise.all(fresh.map((question) => timeOf(reading, question)));
const memory = process.memoryUsage.rss() - before;

function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)]!;
}
const read = times.map((one) => one.read);
const plain = times.map((one) => one.plain);
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
process.stdout.write(
  [
    `${times.length} questions: with the reader p50 ${ms(percentile(read, 0.5))}, p95 ${ms(percentile(read, 0.95))}; without it p50 ${ms(percentile(plain, 0.5))}, p95 ${ms(percentile(plain, 0.95))}`,
    `ratio of the medians ${(percentile(read, 0.5) / percentile(plain, 0.5)).toFixed(0)}`,
    `opened and first answer ${ms(first)}; asked again ${ms(again)}; ${AT_ONCE} at once: the last waits ${ms(Math.max(...waited))}`,
    `memory ${(memory / 1e6).toFixed(0)} MB more`,
    '',
  ].join('\n'),
);
await reading.close();
await without.close();
rmSync(home, { recursive: true });
