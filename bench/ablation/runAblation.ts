// What groups of rules are worth, on the project's own questions and on those of strangers: `npm run ablate GROUP` with the rules of
// one group off (of several groups: all of them off together), `npm run ablate` a table of all groups, each by itself,
// `npm run ablate -- --list` their names. `--limit N`: questions to the encyclopaedia (150). Each run is a process of its own.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readArguments, UsageError } from '../../src/cli/arguments.ts';
import { differenceText, tableHead, tableRow } from './ablationText.ts';
import { compareJudged } from './compareJudged.ts';
import { questionSets, type Judged } from './questionSets.ts';
import { ruleGroups } from './ruleGroups.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CHILD = fileURLToPath(new URL('askWithout.ts', import.meta.url));

/** Processes at a time: each takes one core and half a gigabyte. */
const AT_ONCE = 2;

/** What a process tells: a few bytes for each question. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Questions to the encyclopaedia where none are wished. */
const LIMIT = '150';

interface Asked {
  judged: Record<string, Judged>;
  seconds: number;
}

try {
  const { values, words } = readArguments(process.argv.slice(2), {
    options: { list: { type: 'boolean' }, limit: { type: 'string', default: LIMIT } },
    takesWords: true,
  });
  const limit = readLimit(String(values.limit));
  const off = words.map(knownName);
  if (values.list === true) printNames();
  else {
    printSkipped(limit);
    await (off.length > 0 ? printTogether(off, limit) : printTable(limit));
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`ablate: ${error.message}\n`);
  process.exitCode = 2;
}

function readLimit(limit: string): number {
  if (/^[1-9][0-9]{0,5}$/u.test(limit)) return Number(limit);
  throw new UsageError(`--limit takes a number of questions from 1: current value is ${limit}`);
}

function knownName(name: string): string {
  const names = ruleGroups.map((group) => group.name);
  if (names.includes(name)) return name;
  throw new UsageError(`a group is one of ${names.join(', ')}: current value is ${name}`);
}

function printNames(): void {
  const width = Math.max(...ruleGroups.map(({ name }) => name.length));
  for (const { name, what } of ruleGroups) print(`${name.padEnd(width)}  ${what}`);
}

function printSkipped(limit: number): void {
  for (const { name, absent } of questionSets(limit))
    if (absent.length > 0) print(`${name}: skipped: there is no ${absent.join(', no ')}`);
}

async function printTogether(off: readonly string[], limit: number): Promise<void> {
  for (const { name, what } of ruleGroups) if (off.includes(name)) print(`${name}: ${what}`);
  const [all, without] = await Promise.all([askWithout([], limit), askWithout(off, limit)]);
  print(differenceText(compareJudged(all.judged, without.judged)));
  print(
    `${all.seconds.toFixed(0)} s with all rules, ${without.seconds.toFixed(0)} s without these`,
  );
}

/** Rows as they come, in the order of the groups. */
async function printTable(limit: number): Promise<void> {
  const { judged } = await askWithout([], limit);
  print(tableHead(compareJudged(judged, judged)));
  for (let at = 0; at < ruleGroups.length; at += AT_ONCE) {
    const some = ruleGroups.slice(at, at + AT_ONCE);
    const asked = await Promise.all(some.map(({ name }) => askWithout([name], limit)));
    for (const [index, group] of some.entries()) {
      const without = asked[index]!;
      print(tableRow(group, compareJudged(judged, without.judged), without.seconds));
    }
  }
}

/** All sets asked by a process in which some groups are off. */
async function askWithout(off: readonly string[], limit: number): Promise<Asked> {
  const started = performance.now();
  const args = ['--import', 'tsx', CHILD, String(limit), ...off];
  const options = { cwd: ROOT, maxBuffer: MOST_BYTES };
  const { stdout } = await promisify(execFile)(process.execPath, args, options);
  const judged = JSON.parse(stdout) as Asked['judged'];
  return { judged, seconds: (performance.now() - started) / 1000 };
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
