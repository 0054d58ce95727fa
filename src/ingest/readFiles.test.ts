import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBookFile } from './bookFiles.ts';
import { BookFault } from './bookFault.ts';
import { putAside, readFiles } from './readFiles.ts';

const yunhe = fileURLToPath(new URL('../../test/books/yunhe-2015.txt', import.meta.url));

/** Throws what is not to be expected at some files. */
const readFile: typeof readBookFile = async (file, options) => {
  if (file.startsWith('range')) throw new RangeError('Maximum call stack size exceeded');
  if (file.startsWith('text')) throw 'out of paper';
  return readBookFile(file, options);
};

describe('readFiles()', () => {
  it('reads the others, whatever is thrown at one', async () => {
    const paths = ['range.txt', yunhe, 'text.txt', 'missing.txt'];
    const { read, failed } = await readFiles(paths, { readFile, onProgress: () => undefined });
    expect(read.map(({ file, book }) => [file, book.id])).toEqual([[yunhe, 'yunhe-2015']]);
    expect(failed).toEqual([
      {
        ...{ file: 'range.txt', id: 'range', code: 'bad_book' },
        message: 'range.txt: it was not read: RangeError: Maximum call stack size exceeded',
      },
      {
        ...{ file: 'text.txt', id: 'text', code: 'bad_book' },
        message: 'text.txt: it was not read: out of paper',
      },
      {
        ...{ file: 'missing.txt', id: 'missing', code: 'bad_book' },
        message: expect.stringContaining('missing.txt: cannot be read') as string,
      },
    ]);
  });
});

describe('putAside()', () => {
  it('takes a book that was read for one that could not be', async () => {
    const found = await readFiles([yunhe], { onProgress: () => undefined });
    expect(putAside(found, new BookFault('other', new RangeError('?')))).toBe(false);
    expect(putAside(found, new BookFault('yunhe-2015', new RangeError('too long')))).toBe(true);
    expect(found.read).toEqual([]);
    expect(found.failed).toMatchObject([
      { id: 'yunhe-2015', message: `${yunhe}: it was not read: RangeError: too long` },
    ]);
  });
});
