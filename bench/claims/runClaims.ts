// False sentences caught and true ones flagged: `npm run bench:claims`. `-- dev` names the sets to run (claims, tails,
// falsified-zh, falsified-en, dev, near, c1 to c16), `--list` prints what was judged wrongly in the project's own sets.
import { fileURLToPath } from 'node:url';
import { createChecker } from '../../src/check/createChecker.ts';
import { createWordReader } from '../../src/check/wordReader.ts';
import { readBookFile } from '../../src/ingest/bookFiles.ts';
import { readBook } from '../../src/ingest/readBook.ts';
import { loadLexicon } from '../../src/models/lexicon.ts';
import type { Language } from '../../src/types.ts';
import { wilsonInterval } from '../wilsonInterval.ts';
import {
  asideSet,
  claimWriters,
  devSet,
  falsifiedSet,
  writtenSet,
  type Claim,
  type ClaimSet,
} from './claimSets.ts';

interface Judged extends Claim {
  isFlagged: boolean;
  reason: string | null;
}

const words = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith('--'));
const lists = words.includes('--list');
const file = fileURLToPath(new URL('../../data/daqing-2010.txt', import.meta.url));
const { book } = readBook(await readBookFile(file));
const lexicon = loadLexicon();
const read = createWordReader(lexicon);
const sets: Record<string, () => ClaimSet | null> = {
  claims: () => asideSet('claims', book),
  tails: () => asideSet('tails', book),
  'falsified-zh': () => falsifiedSet('falsified-zh', book),
  'falsified-en': () => falsifiedSet('falsified-en', book),
  dev: () => devSet('dev'),
  near: () => devSet('near'),
  ...Object.fromEntries(claimWriters.map((name) => [name, () => writtenSet(name)])),
};
for (const [name, open] of Object.entries(sets)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const set = open();
  if (set === null)
    print(`\n## ${name}: skipped, it is kept beside the checkout and is not there\n`);
  else tell(set);
}

function tell({ name, claims, studies }: ClaimSet): void {
  const check = createChecker({ studies, lexicon, read });
  const started = performance.now();
  const judged = claims.map((claim): Judged => {
    const { support, reason } = check(claim.sentence, claim.cited);
    return { ...claim, isFlagged: support === 'unsupported', reason };
  });
  const ms = (performance.now() - started) / claims.length;
  print(`\n## ${name} (${ms.toFixed(1)} ms a sentence, the first look at each page among it)\n`);
  print('| kind | Chinese | English |\n|---|---|---|');
  for (const isTrue of [false, true]) {
    const some = judged.filter((one) => one.isTrue === isTrue);
    for (const kind of [...new Set(some.map((one) => one.kind))].sort())
      row(
        kind,
        some.filter((one) => one.kind === kind),
      );
    row(isTrue ? '**true ones flagged**' : '**false ones caught**', some);
  }
  if (lists && !['claims', 'tails'].includes(name)) {
    for (const one of judged.filter(({ isTrue, isFlagged }) => isTrue === isFlagged))
      print(`${one.isTrue ? 'T' : 'F'} ${one.kind}: ${one.sentence} ${one.reason ?? ''}`);
  }
}

function row(kind: string, some: readonly Judged[]): void {
  const cell = (language: Language): string => {
    const own = some.filter((one) => one.language === language);
    if (own.length === 0) return '';
    const flagged = own.filter(({ isFlagged }) => isFlagged).length;
    const [low, high] = wilsonInterval(flagged, own.length).map((one) => Math.round(100 * one));
    const share = Math.round((100 * flagged) / own.length);
    return `${flagged} of ${own.length}, ${share} % (${low}–${high})`;
  };
  print(`| ${kind} | ${cell('zh')} | ${cell('en')} |`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
