import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionOf } from '../testing/editedBook.ts';
import { editionText } from './contents/edition.ts';
import { findBooks, hashBookFile, readBookFile } from './bookFiles.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-books-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('findBooks()', () => {
  it('finds the books of a folder by name, and none where there is no folder', async () => {
    for (const name of ['b.md', 'a.PDF', 'a.json']) writeFileSync(join(folder, name), '');
    expect(await findBooks({ data: folder })).toEqual([
      join(folder, 'a.PDF'),
      join(folder, 'b.md'),
    ]);
    expect(await findBooks({ data: join(folder, 'none') })).toEqual([]);
  });

  it('copies the books that ship, with what lies beside them, where there is no folder yet', async () => {
    const seed = join(folder, 'seed');
    const data = join(folder, 'home', 'books');
    mkdirSync(join(seed, 'models'), { recursive: true });
    for (const name of ['a.txt', 'a.json', 'a.en.json']) writeFileSync(join(seed, name), name);
    const both = await Promise.all([findBooks({ data, seed }), findBooks({ data, seed })]);
    expect(both).toEqual([[join(data, 'a.txt')], [join(data, 'a.txt')]]);
    expect(readdirSync(data).sort()).toEqual(['a.en.json', 'a.json', 'a.txt']);
    expect(readdirSync(join(folder, 'home'))).toEqual(['books']);
    rmSync(join(data, 'a.txt'));
    expect(await findBooks({ data, seed })).toEqual([]); // what was taken away stays away
  });

  it('says what to set where the books that ship cannot be copied', async () => {
    writeFileSync(join(folder, 'file'), '');
    const data = join(folder, 'file', 'books');
    await expect(findBooks({ data, seed: folder })).rejects.toThrow(
      /books.*cannot be copied.*CASEBOOK_HOME/u,
    );
  });

  it('says so where the folder of books is a file', async () => {
    const file = join(folder, 'b.md');
    writeFileSync(file, '');
    await expect(findBooks({ data: file })).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(/b\.md: .*CASEBOOK_DATA.*ENOTDIR/u) as string,
    });
  });
});

describe('readBookFile()', () => {
  const file = () => join(folder, 'b.md');

  it('reads regular files alone: a device, a pipe and a folder are refused, beside the book too', async () => {
    await expect(readBookFile('/dev/zero')).rejects.toThrow(/regular file: this is a device/u);
    await expect(hashBookFile(folder)).rejects.toThrow(/regular file: this is a folder/u);
    writeFileSync(file(), '# 题\n正文。');
    symlinkSync('/dev/zero', join(folder, 'b.json'));
    await expect(readBookFile(file())).rejects.toThrow(/b\.json: a book is a regular file/u);
  });

  it.each(['.json', '.en.json'])('bounds the file %s beside a book', async (ending) => {
    writeFileSync(file(), '# 题\n正文。');
    writeFileSync(join(folder, `b${ending}`), '');
    truncateSync(join(folder, `b${ending}`), 256 * 1024 * 1024 + 1); // a hole: no room on the disk
    await expect(hashBookFile(file())).rejects.toThrow(/at most 268435456 bytes.*268435457/u);
  });
  const beside = () => join(folder, 'b.en.json');
  const edition = editionOf({ '每周五学习。': 'Friday is for study.' });

  beforeEach(() => writeFileSync(file(), '# 书\n'));

  it('reads the edition beside the book, which is part of its hash', async () => {
    const { edition: none, sourceHash } = await readBookFile(file());
    expect(none).toBeNull();
    writeFileSync(beside(), editionText(edition));
    const read = await readBookFile(file());
    expect(read).toMatchObject({ edition, warnings: [] });
    expect(read.sourceHash).not.toBe(sourceHash);
    expect(await hashBookFile(file())).toEqual({ id: 'b', sourceHash: read.sourceHash });
  });

  it('tells a sidecar from an edition of the same bytes', async () => {
    writeFileSync(join(folder, 'b.json'), '{}');
    const { sourceHash } = await hashBookFile(file());
    rmSync(join(folder, 'b.json'));
    writeFileSync(beside(), '{}');
    expect((await hashBookFile(file())).sourceHash).not.toBe(sourceHash);
  });

  it('warns of a bad edition, by file and rule, and reads the book without it', async () => {
    writeFileSync(beside(), editionText({ ...edition, label: '' }));
    const read = await readBookFile(file());
    expect(read.edition).toBeNull();
    expect(read.warnings).toEqual([
      { line: null, message: expect.stringMatching(/b\.en\.json: label: .*1/u) as string },
    ]);
  });
});
