import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCasebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { largeBook } from '../bench/largeBook.ts';

const yunhe = fileURLToPath(new URL('./books/yunhe-2015.txt', import.meta.url));

let folder: string;
let disk: string;
let isMounted = false;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-disk-'));
  disk = join(folder, 'disk');
  mkdirSync(disk);
  isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0;
});
afterAll(() => {
  if (isMounted) spawnSync('umount', ['-l', disk]);
  rmSync(folder, { recursive: true });
});

describe('ingestBooks() on a disk of 1 MB', () => {
  it('gives the reason and leaves the old index serving', async ({ skip }) => {
    skip(!isMounted, 'a disk of 1 MB can be mounted by root alone');
    const home = join(disk, 'home');
    const config = readConfig({ CASEBOOK_HOME: home, CASEBOOK_DATA: join(folder, 'no-data') });
    await ingestBooks({ config, files: [yunhe] });
    const large = join(folder, 'large.txt');
    writeFileSync(large, largeBook(2_000));
    await expect(ingestBooks({ config, files: [large] })).rejects.toMatchObject({
      code: 'bad_index',
      message: expect.stringMatching(
        /could not be written.*ENOSPC.*what was there before is untouched/su,
      ) as string,
    });
    const casebook = await openCasebook(config);
    expect(casebook.books().map(({ id }) => id)).toEqual(['yunhe-2015']);
    expect((await casebook.ask({ question: '锅炉改造用了多少钱？' })).status).not.toBe(
      'text_not_held',
    );
    await casebook.close();
    // what the failed writer left is gone, so the next book that fits goes in
    await ingestBooks({ config, remove: [], files: [yunhe] });
  });
});
