import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBooks } from './bookFiles.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-books-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('findBooks()', () => {
  it('finds the books of a folder by name, and none where there is no folder', async () => {
    for (const name of ['b.md', 'a.PDF', 'a.json']) writeFileSync(join(folder, name), '');
    expect(await findBooks(folder)).toEqual([join(folder, 'a.PDF'), join(folder, 'b.md')]);
    expect(await findBooks(join(folder, 'none'))).toEqual([]);
  });

  it('says so where the folder of books is a file', async () => {
    const file = join(folder, 'b.md');
    writeFileSync(file, '');
    await expect(findBooks(file)).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(/b\.md: .*CASEBOOK_DATA.*ENOTDIR/u) as string,
    });
  });
});
