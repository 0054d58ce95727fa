import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { UploadFolder, uploadName } from './uploadFolder.ts';

const homes: string[] = [];

afterEach(() => {
  for (const home of homes.splice(0)) rmSync(home, { recursive: true });
});

async function open(): Promise<{ folder: UploadFolder; come: (name: string) => Promise<string> }> {
  const home = mkdtempSync(join(tmpdir(), 'casebook-folder-'));
  homes.push(home);
  const folder = new UploadFolder(home);
  await folder.settle();
  const come = async (name: string): Promise<string> => {
    const path = folder.pathOfIncoming(`${name}-incoming`);
    writeFileSync(path, name);
    return folder.take(path, name);
  };
  return { folder, come };
}

describe('UploadFolder', () => {
  it('gives no file the place of one that is not read yet', async () => {
    const { folder, come } = await open();
    const path = await come('a.txt');
    await expect(come('a.txt')).rejects.toThrow(/a\.txt is on its way already/u);
    await folder.keep(path);
    await folder.giveUp(await come('a.txt'));
    expect(readFileSync(path, 'utf8')).toBe('a.txt');
  });

  it('has a bound for what is on its way', async () => {
    const { come } = await open();
    for (let at = 0; at < 100; at += 1) await come(`${at}.txt`);
    await expect(come('100.txt')).rejects.toThrow(/at most 100 files/u);
  });

  it('brings back, at the start, the book whose successor never came to lie there', async () => {
    const { folder } = await open();
    writeFileSync(join(folder.folder, 'before', 'a.txt'), '甲');
    writeFileSync(join(folder.folder, 'before', 'b.txt'), '乙');
    writeFileSync(join(folder.folder, 'b.txt'), '新');
    await folder.settle();
    expect(readFileSync(join(folder.folder, 'a.txt'), 'utf8')).toBe('甲');
    expect(readFileSync(join(folder.folder, 'b.txt'), 'utf8')).toBe('新');
  });

  it('waits for files that no book was made of, not for what cannot be read as one', async () => {
    const { folder, come } = await open();
    mkdirSync(join(folder.folder, 'folder.txt'));
    const path = await come('a.txt');
    expect(await folder.waiting(new Set())).toEqual([path]);
    expect(existsSync(join(folder.folder, 'folder.txt'))).toBe(true);
  });
});

describe('uploadName()', () => {
  it.each([
    ['../一/书.md', '书.md'],
    ['C:\\books\\a b.TXT', 'a b.txt'],
    ['...txt', 'book.txt'],
    ['.hidden.txt', 'hidden.txt'],
  ])('makes of %s %s', (given, name) => {
    expect(uploadName(given)).toBe(name);
  });

  it.each(['案', '𠀀', 'a'])('leaves room for its ending, and halves no %s', (character) => {
    const name = uploadName(`${character.repeat(300)}.pdf`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name.isWellFormed()).toBe(true);
    expect(basename(name, '.pdf').replaceAll(character, '')).toBe('');
    expect(name.length).toBeGreaterThan(60);
  });
});
