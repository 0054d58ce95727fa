import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readiness } from '../../src/casebook.ts';
import type { StartedServer } from '../load/startServer.ts';
import { none, type Fault, type FaultBed, type FaultTally } from './faultBed.ts';

/** Runs something on a disk of 8 MB of its own; null where none can be mounted. */
async function onDisk(
  bed: FaultBed,
  work: (disk: string) => Promise<FaultTally>,
): Promise<FaultTally | null> {
  const disk = join(bed.folder, 'disk');
  mkdirSync(disk, { recursive: true });
  const how = ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk];
  if (spawnSync('mount', how).status !== 0) return null;
  try {
    return await work(disk);
  } finally {
    spawnSync('umount', ['-l', disk]);
  }
}

const readiness = async ({ url }: StartedServer): Promise<Readiness> =>
  (await (await fetch(`${url}/readyz`)).json()) as Readiness;

/** Whether a conversation is there. */
async function isKept({ url }: StartedServer, id: string): Promise<boolean> {
  return (await fetch(`${url}/api/conversations/${id}`)).status === 200;
}

/** Asks; an answer that is not told to be lost must be kept, and one that is must be in `/readyz`, too. */
async function askKept(
  bed: FaultBed,
  { server, tally, isFull }: { server: StartedServer; tally: FaultTally; isFull: boolean },
): Promise<void> {
  const answer = await bed.ask(server, tally);
  if (answer === null) return;
  const isTold = answer.notes.some((note) => note.includes('没有保存'));
  const { degraded } = await readiness(server);
  if (isTold !== degraded || isTold !== isFull) tally.lost += 1;
  else if (!isTold && !(await isKept(server, answer.conversationId))) tally.lost += 1;
}

/** Faults of the disk that holds the home. */
export const diskFaults: readonly Fault[] = [
  {
    name: 'disk full while serving, and room again',
    run: (bed) =>
      onDisk(bed, async (disk) => {
        const tally = none(1);
        const server = await bed.start(bed.home(join(disk, 'home')));
        await askKept(bed, { server, tally, isFull: false });
        const filler = join(disk, 'filler');
        const { bavail, bsize } = statfsSync(disk);
        writeFileSync(filler, Buffer.alloc(bavail * bsize));
        await askKept(bed, { server, tally, isFull: true });
        rmSync(filler);
        await askKept(bed, { server, tally, isFull: false });
        await bed.stop(server, tally);
        return tally;
      }),
  },
  {
    name: 'home becomes read-only while serving; is so at the start',
    run: (bed) =>
      onDisk(bed, async (disk) => {
        const tally = none(2);
        const home = bed.home(join(disk, 'home'));
        const server = await bed.start(home);
        await askKept(bed, { server, tally, isFull: false });
        await bed.stop(server, tally);
        spawnSync('mount', ['-o', 'remount,ro', disk]);
        const again = await bed.start(home);
        await bed.ask(again, tally);
        if (!(await readiness(again)).notices.some((one) => one.includes('conversations')))
          tally.lost += 1;
        await bed.stop(again, tally);
        return tally;
      }),
  },
];
