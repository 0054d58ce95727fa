import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ingestBooks, openCasebook, readConfig } from '../src/index.ts';

const home = mkdtempSync(join(tmpdir(), 'casebook-library-'));
afterAll(() => rmSync(home, { recursive: true }));
const yunhe = fileURLToPath(new URL('./books/yunhe-2015.txt', import.meta.url));

describe('the library', () => {
  it('reads a book, answers from it and gives its text and contents', async () => {
    const config = readConfig({ CASEBOOK_HOME: home, READER: 'off' });
    const { books, failed } = await ingestBooks({ config, files: [yunhe] });
    expect([books.length, failed]).toEqual([1, []]);
    const casebook = await openCasebook(config);
    try {
      const { id } = books[0]!;
      const { citations } = await casebook.ask({ question: '2014年全厂节电多少？', filter: {} });
      const { start, end, quote } = citations[0]!;
      expect(casebook.bookText(id).slice(start, end)).toBe(quote);
      const [entry] = casebook.contents(id).parts[0]!.entries;
      expect(entry).toMatchObject({ unit: '云河热力公司', firstPage: 1, hasText: true });
      expect(() => casebook.bookText('none')).toThrow(/there is no book none/u);
    } finally {
      await casebook.close();
    }
  });
});
