// What checking a draft costs, and whether the words shown carry it: `npx tsx bench/checkText.ts`. Drafts of 20,000 characters
// made of the true sentences of the project's own sets.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFalsified } from '../eval/readFalsified.ts';
import { openCasebook } from '../src/casebook.ts';
import { createChecker } from '../src/check/createChecker.ts';
import { LONGEST_TEXT } from '../src/check/checkText.ts';
import { createWordReader } from '../src/check/wordReader.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { loadLexicon } from '../src/models/lexicon.ts';

const home = mkdtempSync(join(tmpdir(), 'casebook-check-'));
const config = readConfig({ CASEBOOK_HOME: home, READER: 'off' });
await ingestBooks({ config });
const casebook = await openCasebook(config, { chat: null });
const lexicon = loadLexicon();
const check = createChecker({ studies: [], lexicon, read: createWordReader(lexicon) });

for (const name of ['falsified-zh', 'falsified-en']) {
  const lines = readFalsified(new URL(`../eval/sets/${name}.jsonl`, import.meta.url));
  const all = lines.map(({ sentence }) => sentence);
  let text = '';
  for (let at = 0; ; at += 1) {
    const next = `${all[at % all.length]!}\n`;
    if (text.length + next.length > LONGEST_TEXT) break;
    text += next;
  }
  const started = performance.now();
  const { sentences, citations } = await casebook.check({ text });
  const seconds = (performance.now() - started) / 1000;
  const stands = sentences.filter(
    ({ support }) => support === 'verbatim' || support === 'supported',
  );
  const carried = stands.filter(({ text: sentence, citations: numbers }) => {
    const quotes = citations.filter(({ n }) => numbers.includes(n));
    const shown = quotes.map(({ unit, quote }) => ({ unit, text: quote }));
    return check(sentence, shown).support !== 'unsupported';
  });
  process.stdout.write(
    `${name}: ${sentences.length} sentences, ${text.length} characters in ${seconds.toFixed(1)} s; ` +
      `${stands.length} stand, the words shown carry ${carried.length} of them\n`,
  );
}
await casebook.close();
rmSync(home, { recursive: true });
