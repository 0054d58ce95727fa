// What the longest questions of rare or senseless characters cost: `npm run bench:hostile`. Each is asked through
// `casebook.ask`; the figure is CPU time of the process (user and system), median of some rounds. Exits with 1 where one
// takes more than the bound: whoever sends such questions would keep the others waiting. The last lines are for
// comparison: a question like any other, and a page of the book asked as a question.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCasebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';

/** CPU milliseconds a question may take. */
const BOUND = 100;

/** The longest question the server takes, in UTF-16 units. */
const LENGTH = 2_000;

const WARM_UP = 6;
const ROUNDS = 9;

const home = mkdtempSync(join(tmpdir(), 'casebook-hostile-'));
try {
  const config = readConfig({ CASEBOOK_HOME: home });
  await ingestBooks({ config });
  const casebook = await openCasebook(config);
  const page = casebook.page(casebook.books()[0]!.id, 4).text;
  const hostile: Record<string, string> = {
    'extension A, all different': from(0x3400),
    'extension B, all different': from(0x20000),
    'extension G, all different': from(0x30000),
    'extension A, one repeated': '㐀',
    'extension B, one repeated': '𠀀',
    'extensions A and B and a common character': mixed(),
    '… put to every unit': `各单位如何${mixed()}`,
    'common characters, all different': from(0x4e00),
    '… put to two units': `市财政局和市统计局${from(0x4e00)}`,
    'common characters, every seventh': from(0x4e00, 7),
    'one common character repeated': '学',
    'halves of characters, changed places': '\udc00\ud840',
    'the name of a unit repeated': '市财政局',
    'a number word repeated': '一',
    'a numbered unit repeated': '第一章',
    'combining marks': `a${'\u0301'.repeat(LENGTH)}`,
    'one letter repeated': 'a',
  };
  await casebook.ask({ question: '各单位如何激励自学？' }); // dictionaries are loaded at the first question
  process.stdout.write('| question | CPU ms, median | most |\n|---|---|---|\n');
  let slow = 0;
  for (const [name, text] of Object.entries(hostile)) {
    const median = await measure(name, text.repeat(LENGTH).slice(0, LENGTH));
    if (median > BOUND) slow += 1;
  }
  await measure('(a question)', '各单位如何激励自学？');
  await measure('(a page of the book)', page.slice(0, LENGTH));
  await casebook.close();
  if (slow > 0) {
    process.stderr.write(`${slow} kinds of questions take more than ${BOUND} ms of CPU\n`);
    process.exitCode = 1;
  }

  async function measure(name: string, question: string): Promise<number> {
    const taken: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const before = process.cpuUsage();
      await casebook.ask({ question, keep: false });
      const { user, system } = process.cpuUsage(before);
      if (round >= WARM_UP) taken.push((user + system) / 1000);
    }
    taken.sort((a, b) => a - b);
    const [median, most] = [taken[ROUNDS >> 1]!, taken.at(-1)!];
    process.stdout.write(`| ${name} | ${median.toFixed(0)} | ${most.toFixed(0)} |\n`);
    return median;
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}

function from(first: number, step = 1): string {
  const characters = Array.from({ length: LENGTH }, (_, at) => first + at * step);
  return characters.map((code) => String.fromCodePoint(code)).join('');
}

function mixed(): string {
  const characters = Array.from({ length: LENGTH }, (_, at) => [0x3400 + at, 0x20000 + at, 0x5b66]);
  return characters.map((codes) => String.fromCodePoint(...codes)).join('');
}
