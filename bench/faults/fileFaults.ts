import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { none, type Fault, type FaultBed } from './faultBed.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Times that something is killed or damaged at random. */
const ROUNDS = 5;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}

function flipBit(file: string): void {
  const bytes = readFileSync(file);
  if (bytes.length === 0) return;
  const at = Math.floor(Math.random() * bytes.length);
  bytes[at]! ^= 1 << Math.floor(Math.random() * 8);
  writeFileSync(file, bytes);
}

/** Starts `casebook ingest` with a book more, and kills it after some time. */
async function killIngest(bed: FaultBed, home: string, afterMs: number): Promise<void> {
  const book = join(root, 'data/daqing-2010.txt');
  const env = { ...process.env, ...bed.settings(home) };
  const command = ['bin/casebook.js', 'ingest', book];
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: 'ignore' });
  const ended = once(child, 'exit');
  await Promise.race([wait(afterMs), ended]);
  child.kill('SIGKILL');
  await ended;
}

/** Kills, damages and dates of what lies in the home. */
export const fileFaults: readonly Fault[] = [
  {
    name: 'ingest killed at a random moment',
    async run(bed) {
      const tally = none(ROUNDS);
      for (let round = 0; round < ROUNDS; round += 1) {
        const home = bed.home();
        await killIngest(bed, home, 200 + Math.random() * 3_000);
        const server = await bed.start(home);
        await bed.ask(server, tally);
        await bed.stop(server, tally);
      }
      return tally;
    },
  },
  {
    name: 'server killed while it keeps turns',
    async run(bed) {
      const tally = none(ROUNDS);
      const home = bed.home();
      const told: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const server = await bed.start(home);
        const killed = wait(300 + Math.random() * 500).then(() => server.process.kill('SIGKILL'));
        while (server.process.exitCode === null && server.process.signalCode === null) {
          const answer = await bed.ask(server, none()); // the last one gets none
          if (answer !== null) told.push(answer.conversationId);
        }
        await killed;
      }
      const last = await bed.start(home);
      for (const id of told) {
        const found = await fetch(`${last.url}/api/conversations/${id}`);
        if (found.status !== 200) tally.lost += 1;
        await found.arrayBuffer();
      }
      await bed.ask(last, tally);
      await bed.stop(last, tally);
      return tally;
    },
  },
  {
    name: 'a bit flipped in each file of the index',
    async run(bed) {
      const names = filesOf(join(bed.home(), 'index')).length;
      const tally = none(names);
      for (let at = 0; at < names; at += 1) {
        const home = bed.home();
        flipBit(filesOf(join(home, 'index'))[at]!);
        const server = await bed.start(home).catch(() => null);
        if (server === null) tally.dead += 1;
        else {
          await bed.ask(server, tally);
          await bed.stop(server, tally);
        }
      }
      return tally;
    },
  },
  {
    name: 'a bit flipped in conversations.db',
    async run(bed) {
      const tally = none(ROUNDS);
      for (let round = 0; round < ROUNDS; round += 1) {
        const home = bed.home();
        const before = await bed.start(home);
        for (let turn = 0; turn < 3; turn += 1) await bed.ask(before, tally);
        await bed.stop(before, tally);
        flipBit(join(home, 'conversations.db'));
        const server = await bed.start(home).catch(() => null);
        if (server === null) {
          tally.dead += 1;
          continue;
        }
        const list = await fetch(`${server.url}/api/conversations`).catch(() => null);
        if (list === null) tally.dead += 1;
        await bed.ask(server, tally);
        await bed.stop(server, tally);
        if (!existsSync(join(home, 'conversations.db'))) tally.lost += 1;
      }
      return tally;
    },
  },
  {
    name: 'clock moved: the home dated 2040, then 1980, between starts',
    async run(bed) {
      const tally = none(2);
      const home = bed.home();
      for (const year of ['2040', '1980']) {
        const server = await bed.start(home);
        const answer = await bed.ask(server, tally);
        await bed.stop(server, tally);
        const when = new Date(`${year}-01-01`);
        for (const file of filesOf(home)) utimesSync(file, when, when);
        const again = await bed.start(home);
        const kept = await fetch(`${again.url}/api/conversations/${answer?.conversationId}`);
        if (kept.status !== 200) tally.lost += 1;
        await bed.ask(again, tally);
        await bed.stop(again, tally);
      }
      return tally;
    },
  },
];
