import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireIndexLock } from './indexLock.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casebook-lock-'));
  path = join(folder, 'lock');
});
afterEach(() => rm(folder, { recursive: true }));

const hold = (holder: object) =>
  writeFile(path, JSON.stringify({ started: '1', host: hostname(), token: 'x', ...holder }));

describe('acquireIndexLock()', () => {
  it('gives the lock to one at a time', async () => {
    const lock = await acquireIndexLock(folder);
    await expect(acquireIndexLock(folder)).rejects.toThrow(
      `the index is being written by process ${process.pid} on ${hostname()}`,
    );
    await lock.release();
    await (await acquireIndexLock(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('says which folder cannot be written', async () => {
    await writeFile(path, '');
    const inside = join(path, 'index'); // below a file no folder can be made, whoever asks
    await expect(acquireIndexLock(inside)).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(
        /index: the index cannot be written there \(ENOTDIR.*CASEBOOK_HOME/u,
      ),
    });
  });

  it('takes over the lock of a dead process', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    await hold({ pid: dead });
    const lock = await acquireIndexLock(folder);
    await lock.assertHeld();
    expect(await readdir(folder)).toEqual(['lock']);
    await lock.release();
  });

  it.runIf(process.platform === 'linux')(
    'takes over when the number belongs to another process now',
    async () => {
      await hold({ pid: process.pid, started: 'long ago' });
      await (await acquireIndexLock(folder)).release();
    },
  );

  it('respects a living process, and one that is just writing its lock', async () => {
    await writeFile(path, '');
    await expect(acquireIndexLock(folder)).rejects.toMatchObject({ code: 'busy' });
    const old = new Date(Date.now() - 60_000);
    await utimes(path, old, old);
    await (await acquireIndexLock(folder)).release();
  });

  it('respects another machine as long as it touches its lock', async () => {
    await hold({ pid: 1, host: 'elsewhere' });
    await expect(acquireIndexLock(folder)).rejects.toThrow('process 1 on elsewhere');
    const old = new Date(Date.now() - 3_600_000);
    await utimes(path, old, old);
    await (await acquireIndexLock(folder)).release();
  });

  it('assertHeld() notices a lock that was taken over, and release() leaves it alone', async () => {
    const lock = await acquireIndexLock(folder);
    await hold({ pid: 1, host: 'elsewhere' });
    await expect(lock.assertHeld()).rejects.toMatchObject({ code: 'busy' });
    await lock.release();
    expect(await readdir(folder)).toEqual(['lock']);
  });
});
