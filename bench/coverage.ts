// A question to every unit of a book of which all 36 cases are held: `npm run bench:coverage`. The book is the first one with
// the text of its three held cases standing in for the others, numbers varied. The alternative in the same run is one
// search over the whole book with as many passages as the ledger has units, which cannot say who did not.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCasebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { readBookFile } from '../src/ingest/bookFiles.ts';
import { readBook } from '../src/ingest/readBook.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-coverage-'));
const source = new URL('../data/daqing-2010.txt', import.meta.url).pathname;
const { book } = readBook(await readBookFile(source));
const text = readFileSync(source, 'utf8');
const contents = text.slice(0, text.lastIndexOf('第一部分'));
const held = book.cases.filter(({ span }) => span !== undefined);
const bodies = book.cases.map(({ title, unit }, at) => {
  const { span } = held[at % held.length]!;
  const words = book.text
    .slice(span!.start, span!.end)
    .replace(/[0-9]+/gu, (number) => String(Number(number) + at));
  return `${title}\n\n${unit}\n\n${words.replace(/\n/gu, '\n\n')}`;
});
writeFileSync(join(folder, 'full.txt'), `${contents}\n\n${bodies.join('\n\n')}\n`);

const config = readConfig({ CASEBOOK_HOME: join(folder, 'home'), CASEBOOK_DATA: folder });
const { books } = await ingestBooks({ config });
const casebook = await openCasebook(config);
const questions = [
  '各单位如何激励自学？',
  'How did units motivate self-study?',
  '哪些单位聘请了专家讲课？',
  'How many units held competitions?',
];
process.stdout.write(`${books[0]!.withText} cases with text, ${books[0]!.passages} passages\n\n`);
process.stdout.write(
  '| question | found | every unit asked, p50 | p95 | one search for 36 passages, p50 | ratio |\n|---|---|---|---|---|---|\n',
);
for (const question of questions) {
  const ours = await times(() => casebook.ask({ question }));
  const search = await times(() => casebook.search({ question, k: 36 }));
  const { coverage } = await casebook.ask({ question });
  const at = (of: readonly number[], share: number): number => of[Math.floor(of.length * share)]!;
  const cells = [
    question,
    `${coverage!.found.length}/${coverage!.scanned}`,
    `${at(ours, 0.5).toFixed(1)} ms`,
    `${at(ours, 0.95).toFixed(1)} ms`,
    `${at(search, 0.5).toFixed(1)} ms`,
    (at(ours, 0.5) / at(search, 0.5)).toFixed(1),
  ];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}
rmSync(folder, { recursive: true });

async function times(run: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < 43; round += 1) {
    const started = performance.now();
    await run();
    if (round > 2) taken.push(performance.now() - started);
  }
  return taken.sort((a, b) => a - b);
}
