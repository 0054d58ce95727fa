// What questions cost that are made to cost much: `npm run bench:hostile`. Each family is asked through `casebook.ask` (and
// `search`) over two books without the reader, which has a budget of its own (`READER=builtin` measures it too); every
// question is another one, so that nothing kept answers it. The figure is CPU time of the process, user and system. Exits
// with 1 where one question takes more than the most, or the families at the 99th percentile more than their bound.
// `npm run bench:hostile -- WORD` asks only the families whose names hold the word.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCasebook } from '../../src/casebook.ts';
import { readConfig } from '../../src/config.ts';
import { percentile } from '../../src/eval/metrics/percentile.ts';
import { ingestBooks } from '../../src/ingest/ingest.ts';
import { hostileFamilies } from './hostileFamilies.ts';
import type { HostileFamily } from './hostileTexts.ts';

/** CPU milliseconds one question may take, whichever it is. */
const MOST = 250;

/** CPU milliseconds at the 99th percentile of the families, each at the median of its rounds. */
const MOST_OF_FAMILIES = 100;

const ROUNDS = 5;

const root = fileURLToPath(new URL('../..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'casebook-hostile-'));
const wanted = process.argv[2] ?? '';
try {
  const config = readConfig({ CASEBOOK_HOME: home, READER: process.env.READER ?? 'off' });
  await ingestBooks({ config });
  await ingestBooks({ config, files: [join(root, 'test/books/yunhe-2015.txt')] });
  const casebook = await openCasebook(config);
  const families = Object.entries(hostileFamilies).filter(([name]) => name.includes(wanted));
  // dictionaries are loaded, and the code is compiled, at the first questions
  for (const question of ['各单位如何激励自学？', 'How did units motivate self-study?', '为什么？'])
    await casebook.ask({ question, keep: false });
  for (const [, family] of families) await cost(family, -1);
  const rows: { name: string; median: number; most: number }[] = [];
  for (const [name, family] of families) {
    const taken: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) taken.push(await cost(family, round));
    rows.push({ name, median: percentile(taken, 0.5) ?? 0, most: Math.max(...taken) });
  }
  rows.sort((a, b) => b.median - a.median);
  process.stdout.write(
    `| questions, ${rows.length} families | CPU ms, median | most |\n|---|---|---|\n`,
  );
  for (const { name, median, most } of rows.slice(0, wanted === '' ? 25 : rows.length))
    process.stdout.write(`| ${name} | ${median.toFixed(0)} | ${most.toFixed(0)} |\n`);
  const medians = rows.map(({ median }) => median);
  const p99 = percentile(medians, 0.99) ?? 0;
  const most = Math.max(...rows.map((row) => row.most));
  process.stdout.write(
    `\n99th percentile of the families ${p99.toFixed(0)} ms, one question at most ${most.toFixed(0)} ms\n`,
  );
  await casebook.close();
  if (p99 > MOST_OF_FAMILIES || most > MOST) {
    process.stderr.write(`the bounds are ${MOST_OF_FAMILIES} ms and ${MOST} ms\n`);
    process.exitCode = 1;
  }

  /** CPU milliseconds of a question asked, or of a search for it where that is more. */
  async function cost(family: HostileFamily, round: number): Promise<number> {
    const asked = family(round + 1);
    const search = await cpuOf(() => casebook.search({ question: asked.question, k: 10 }));
    const ask = await cpuOf(() => casebook.ask({ ...asked, keep: false }));
    return Math.max(ask, search);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
