import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestFile, digestOf, loadChecked } from './checkedFiles.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casebook-checked-'));
  path = join(folder, 'file');
  await writeFile(path, 'sound');
});
afterEach(() => rm(folder, { recursive: true }));

const sound = digestOf(Buffer.from('sound'));

describe('loadChecked()', () => {
  it('gives a sound file to load()', async () => {
    expect(await loadChecked(path, sound, (checked) => Promise.resolve(checked))).toBe(path);
  });

  it('never calls load() for a damaged file', async () => {
    await writeFile(path, 'sounD');
    const load = () => Promise.reject(new Error('must not be called'));
    await expect(loadChecked(path, sound, load)).rejects.toThrow('sha256 differs');
  });

  it('refuses what was loaded when the file changed meanwhile', async () => {
    const load = () => writeFile(path, 'other');
    await expect(loadChecked(path, sound, load)).rejects.toThrow('it changed while it was loaded');
  });

  it('names the file when load() fails', async () => {
    const load = () => Promise.reject(new Error('no room'));
    await expect(loadChecked(path, sound, load)).rejects.toThrow(
      `${path} cannot be used (no room): run \`npm run ingest\``,
    );
  });
});

describe('digestFile()', () => {
  it('agrees with digestOf()', async () => {
    const bytes = Buffer.alloc(3_000_000, 'ab');
    await writeFile(path, bytes);
    expect(await digestFile(path)).toEqual(digestOf(bytes));
  });
});
