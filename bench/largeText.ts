// From a text of many passages to a finished index, and opened again: `npx tsx bench/largeText.ts [PASSAGES]` (100,000).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCasebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { largeBook } from './largeBook.ts';

const wanted = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'casebook-large-'));
const file = join(folder, 'large.txt');
writeFileSync(file, largeBook(wanted));

const config = readConfig({ CASEBOOK_HOME: join(folder, 'home'), CASEBOOK_DATA: folder });
const { books, steps, seconds } = await ingestBooks({ config, files: [file] });
const peakMb = process.resourceUsage().maxRSS / 1000;
const started = performance.now();
const casebook = await openCasebook(config);
const openedMs = performance.now() - started;
process.stdout.write(
  `${books[0]!.passages} passages: ${seconds.toFixed(1)} s from file to index ${JSON.stringify(steps)}, peak ${peakMb.toFixed(0)} MB; ` +
    `opened in ${(openedMs / 1000).toFixed(1)} s (${casebook.readiness().vectors})\n`,
);
await casebook.close();
rmSync(folder, { recursive: true });
