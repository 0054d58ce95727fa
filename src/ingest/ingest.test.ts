import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCasebook } from '../casebook.ts';
import { readConfig, type Config } from '../config.ts';
import { isIndexCurrent } from './currentIndex.ts';
import { ingestBooks, type IngestProgress } from './ingest.ts';

const yunhe = fileURLToPath(new URL('../../test/books/yunhe-2015.txt', import.meta.url));

let folder: string;
let config: Config;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-ingest-'));
  config = readConfig({ CASEBOOK_HOME: join(folder, 'home'), CASEBOOK_DATA: join(folder, 'data') });
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const PLAIN = `局里的学习经验

我们每周五下午集中学习，人人带头讲课，个个交流体会，半年下来办了十二期读书会，职工都说收获很大。

一、抓制度

全局建立了每周一学、每月一讲的制度，由办公室检查笔记，年终评选先进。`;

async function bookIds(): Promise<string[]> {
  const casebook = await openCasebook(config);
  return casebook.books().map(({ id }) => id);
}

describe('ingestBooks()', () => {
  it('reads a book without contents as one case with estimated pages', async () => {
    const { books } = await ingestBooks({ config, files: [write('plain.txt', PLAIN)] });
    expect(books).toMatchObject([
      { id: 'plain', title: '局里的学习经验', entries: 1, withText: 1, sections: 1 },
    ]);
    expect(books[0]!.pages).toEqual({ printed: 0, recovered: 0, estimated: 1 });
    const casebook = await openCasebook(config);
    const answer = await casebook.ask({ question: '办了多少期读书会？' });
    expect(answer.citations[0]).toMatchObject({ pages: { first: 1, last: 1, basis: 'estimated' } });
  });

  it('adds a named book to those of the index, and replaces one of the same name', async () => {
    await ingestBooks({ config, files: [yunhe] });
    await ingestBooks({ config, files: [write('plain.txt', PLAIN)] });
    expect(await bookIds()).toEqual(['plain', 'yunhe-2015']);
    await ingestBooks({ config, files: [write('plain.txt', PLAIN.replace('十二期', '三期'))] });
    const casebook = await openCasebook(config);
    expect(casebook.books()).toHaveLength(2);
    expect((await casebook.ask({ question: '办了多少期读书会？' })).text).toContain('三期');
  });

  it('refuses two books of one name', async () => {
    const files = [write('a b.txt', PLAIN), write('a-b.txt', PLAIN)];
    await expect(ingestBooks({ config, files })).rejects.toMatchObject({
      code: 'bad_book',
      message: expect.stringContaining('a-b') as string,
    });
  });

  it('names file and line of contents that cannot be read, and leaves the old index serving', async () => {
    await ingestBooks({ config, files: [yunhe] });
    const broken = write('broken.txt', '目录\n1、甲\t市一局\t9\n2、乙\t市二局\t4\n');
    await expect(ingestBooks({ config, files: [broken] })).rejects.toMatchObject({
      code: 'bad_book',
      message: `${broken}: line 3: pages of the contents must not go back: 4 follows 9`,
    });
    expect(await bookIds()).toEqual(['yunhe-2015']);
  });

  it('repairs a damaged index', async () => {
    await ingestBooks({ config, files: [yunhe] });
    const index = join(config.home, 'index');
    const [generation] = readdirSync(index).filter((name) => name.startsWith('g'));
    writeFileSync(join(index, generation!, 'lexical.bin'), 'nonsense');
    await expect(openCasebook(config)).rejects.toMatchObject({
      code: 'bad_index',
      message: expect.stringMatching(/lexical\.bin.*npm run ingest/u) as string,
    });
    await ingestBooks({ config, files: [yunhe] });
    expect(await bookIds()).toEqual(['yunhe-2015']);
  });

  it('lets only one of two ingests at once write', async () => {
    const files = [yunhe];
    const results = await Promise.allSettled([
      ingestBooks({ config, files }),
      ingestBooks({ config, files }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'busy' });
    }
    expect(await bookIds()).toEqual(['yunhe-2015']);
  });

  it('tells how far it has come', async () => {
    const steps: IngestProgress[] = [];
    await ingestBooks({ config, files: [yunhe], onProgress: (step) => steps.push(step) });
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['read', 'embed', 'index']));
    expect(steps.at(-1)).toMatchObject({ done: steps.at(-1)!.total });
  });

  it('says where it looked when there is no book', async () => {
    await expect(ingestBooks({ config })).rejects.toThrow(
      /no book to ingest: .*data has no \.txt file/u,
    );
  });
});

describe('isIndexCurrent()', () => {
  it('tells a missing, a current and a stale index apart', async () => {
    config = { ...config, data: folder };
    write('plain.txt', PLAIN);
    expect(await isIndexCurrent(config)).toBe('missing');
    await ingestBooks({ config });
    expect(await isIndexCurrent(config)).toBe('current');
    write('plain.json', JSON.stringify({ titleEn: 'Plain' }));
    expect(await isIndexCurrent(config)).toBe('stale');
    await ingestBooks({ config });
    expect(await isIndexCurrent(config)).toBe('current');
    write('other.txt', PLAIN);
    expect(await isIndexCurrent(config)).toBe('stale');
  });
});
