// Kills `casebook ingest` (SIGKILL) at random moments, from its start to its end, and opens what it left: the old index or the new
// one, whole. `npm run build && npx tsx bench/killWholeIngest.ts [TIMES]` (50)
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openCasebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { largeBook } from './largeBook.ts';

const times = Number(process.argv[2] ?? 50);
const command = fileURLToPath(new URL('../bin/casebook.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'casebook-kills-'));
const home = join(folder, 'home');
const file = join(folder, 'large.txt');
const config = readConfig({ CASEBOOK_HOME: home, CASEBOOK_DATA: folder });

/** Editions differ in their size: what is opened tells which one it is. */
const SIZES = [3_000, 3_500];

/** Runs an ingest of an edition; milliseconds it took, or null where it was killed. */
async function ingest(edition: number, killAfterMs?: number): Promise<number | null> {
  writeFileSync(file, largeBook(SIZES[edition]!));
  const started = performance.now();
  const child = spawn(process.execPath, [command, 'ingest', file], {
    env: { ...process.env, CASEBOOK_HOME: home },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  if (killAfterMs !== undefined) {
    await Promise.race([wait(killAfterMs), ended]);
    child.kill('SIGKILL');
  }
  const [code] = (await ended) as [number | null];
  return code === 0 ? performance.now() - started : null;
}

const whole = (await ingest(0))!;
let edition = 0;
let sound = 0;
let switched = 0;
for (let time = 0; time < times; time += 1) {
  const next = 1 - edition;
  const ran = await ingest(next, Math.random() * whole * 1.8);
  const casebook = await openCasebook(config).catch(() => null);
  const { passages = -1, degraded = true } = casebook?.readiness() ?? {};
  await casebook?.close();
  const held = SIZES.indexOf(passages);
  if (held >= 0 && !degraded && (ran === null || held === next)) sound += 1;
  if (held === next) switched += 1;
  if (held >= 0) edition = held;
}
rmSync(folder, { recursive: true });
process.stdout.write(
  `${sound} of ${times} kills left an index that opens whole; ${switched} came after the switch (an ingest takes ${(whole / 1000).toFixed(1)} s)\n`,
);
if (sound < times) process.exitCode = 1;
