import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCasebook } from '../casebook.ts';
import { readConfig, type Config } from '../config.ts';
import { folderStore } from '../retrieve/store/folderStore.ts';
import { passageTerms } from '../retrieve/passageTerms.ts';
import { readBookFile } from './bookFiles.ts';
import type { TermsOf } from './buildLexical.ts';
import { indexState } from './indexState.ts';
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

/** Chinese characters without a mark. */
function charactersOf(count: number): string {
  return Array.from({ length: count }, (_, at) =>
    String.fromCharCode(0x4e00 + ((at * 7_919) % 20_000)),
  ).join('');
}

async function bookIds(): Promise<string[]> {
  const casebook = await openCasebook(config);
  return casebook.books().map(({ id }) => id);
}

describe('ingestBooks()', () => {
  it('reads a book without contents as one case, and makes no page up', async () => {
    const { books } = await ingestBooks({ config, files: [write('plain.txt', PLAIN)] });
    expect(books).toMatchObject([
      { id: 'plain', title: '局里的学习经验', entries: 1, withText: 1, sections: 1 },
    ]);
    expect(books[0]!.pages).toEqual({ printed: 0, recovered: 0, estimated: 0 });
    const casebook = await openCasebook(config);
    const answer = await casebook.ask({ question: '办了多少期读书会？' });
    expect(answer.citations[0]).toMatchObject({
      pages: null,
      paragraph: expect.any(Number) as number,
    });
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
      /no book to ingest: .*data has no book file/u,
    );
  });
});

describe('ingestBooks() on what it has seen before', () => {
  it('embeds only passages whose text is new, and keeps the ids of the others', async () => {
    const file = write('plain.txt', PLAIN);
    const { embedded: held, reused } = await ingestBooks({ config, files: [yunhe] });
    expect(reused).toBe(0);
    const first = await ingestBooks({ config, files: [file] });
    expect([first.embedded, first.reused]).toEqual([first.books[0]!.passages, held]);
    const before = (await openCasebook(config)).search({ question: '读书会', k: 20 });
    write('plain.txt', PLAIN.replace('十二期', '三期'));
    const second = await ingestBooks({ config, files: [file] });
    expect([second.embedded, second.reused]).toEqual([1, held + first.embedded - 1]);
    const after = (await openCasebook(config)).search({ question: '读书会', k: 20 });
    const ids = async (found: typeof after): Promise<string[]> =>
      (await found).hits.map(({ passage }) => passage.id).filter((id) => id.startsWith('yunhe'));
    expect((await ids(after)).sort()).toEqual((await ids(before)).sort());
  });

  it('writes nothing where nothing changed', async () => {
    const { generation } = (
      await opened(() => ingestBooks({ config, files: [yunhe] }))
    ).readiness();
    const again = await opened(() => ingestBooks({ config, files: [yunhe] }));
    expect(again.readiness().generation).toBe(generation);
    await ingestBooks({ config, files: [write('plain.txt', PLAIN)] });
    const { changed } = await ingestBooks({ config, files: [yunhe] });
    expect(changed).toBe(false);
  });

  it('gives the vectors a fresh ingest would give', async () => {
    const question = { question: '怎样节约用电？', k: 10 };
    await ingestBooks({ config, files: [write('plain.txt', PLAIN)] });
    const grown = await opened(() => ingestBooks({ config, files: [yunhe] }));
    const other = { ...config, home: join(folder, 'other') };
    await ingestBooks({ config: other, files: [yunhe, join(folder, 'plain.txt')] });
    const fresh = await openCasebook(other);
    expect(await grown.search(question)).toEqual(await fresh.search(question));
  });

  async function opened(ingest: () => Promise<unknown>) {
    await ingest();
    return openCasebook(config);
  }
});

describe('ingestBooks() with files it cannot read', () => {
  const BROKEN = '目录\n1、甲\t市一局\t9\n2、乙\t市二局\t4\n';

  it('indexes the others and says which and why', async () => {
    const broken = write('broken.txt', BROKEN);
    const report = await ingestBooks({ config, files: [broken, yunhe] });
    expect(report.books.map(({ id }) => id)).toEqual(['yunhe-2015']);
    expect(report.failed).toEqual([
      {
        ...{ file: broken, id: 'broken', code: 'bad_book' },
        message: `${broken}: line 3: pages of the contents must not go back: 4 follows 9`,
      },
    ]);
  });

  it('indexes a text of 120,000 characters without a mark, and the book beside it', async () => {
    const text = charactersOf(120_000);
    const { books, failed } = await ingestBooks({
      config,
      files: [write('long.txt', text), yunhe],
    });
    expect(failed).toEqual([]);
    expect(books.map(({ id }) => id)).toEqual(['long', 'yunhe-2015']);
    const casebook = await openCasebook(config);
    const { hits } = await casebook.search({ question: text.slice(50_000, 50_020), k: 1 });
    expect(hits[0]!.text).toContain(text.slice(50_000, 50_020));
    expect(hits[0]!.text.length).toBeLessThanOrEqual(1_000);
  });

  it('takes an unexpected error while a file is read for a fault of that file', async () => {
    const readFile: typeof readBookFile = async (file) => {
      if (file.endsWith('plain.txt')) throw new RangeError('Maximum call stack size exceeded');
      return readBookFile(file);
    };
    const plain = write('plain.txt', PLAIN);
    const report = await ingestBooks({ config, files: [plain, yunhe] }, { readFile });
    expect(report.books.map(({ id }) => id)).toEqual(['yunhe-2015']);
    expect(report.failed).toEqual([
      {
        ...{ file: plain, id: 'plain', code: 'bad_book' },
        message: `${plain}: it was not read: RangeError: Maximum call stack size exceeded`,
      },
    ]);
    expect(await bookIds()).toEqual(['yunhe-2015']);
    await expect(ingestBooks({ config, files: [plain] }, { readFile })).rejects.toMatchObject({
      code: 'bad_book',
      message: expect.stringContaining('RangeError') as string,
    });
  });

  it('takes an unexpected error while a text is cut into words for a fault of its file', async () => {
    const termsOf: TermsOf = (text, one) => {
      if (text.includes('十三期')) throw new RangeError('Invalid array length');
      return passageTerms(text, one);
    };
    const plain = write('plain.txt', PLAIN);
    await ingestBooks({ config, files: [plain] }, { termsOf });
    write('plain.txt', PLAIN.replace('十二', '十三'));
    const { failed } = await ingestBooks({ config, files: [plain, yunhe] }, { termsOf });
    expect(failed.map(({ message }) => message)).toEqual([
      `${plain}: it was not read: RangeError: Invalid array length`,
    ]);
    // What the index held of it stays.
    expect(await bookIds()).toEqual(['plain', 'yunhe-2015']);
    expect(
      (await (await openCasebook(config)).ask({ question: '办了多少期读书会？' })).text,
    ).toContain('十二期');
    await expect(ingestBooks({ config, files: [plain] }, { termsOf })).rejects.toMatchObject({
      code: 'bad_book',
    });
  });

  it('keeps what the index held of a book whose file is now broken', async () => {
    config = { ...config, data: folder };
    write('plain.txt', PLAIN);
    write('other.txt', PLAIN.replace('十二', '九'));
    await ingestBooks({ config });
    write('plain.txt', BROKEN);
    const { failed } = await ingestBooks({ config });
    expect(failed.map(({ id }) => id)).toEqual(['plain']);
    expect(await bookIds()).toEqual(['other', 'plain']);
  });

  it('takes a book out, and refuses to take out one that is not there', async () => {
    await ingestBooks({ config, files: [yunhe, write('plain.txt', PLAIN)] });
    const { removed } = await ingestBooks({ config, remove: ['yunhe-2015'] });
    expect(removed).toEqual(['yunhe-2015']);
    expect(await bookIds()).toEqual(['plain']);
    await expect(ingestBooks({ config, remove: ['nobody'] })).rejects.toThrow(
      'there is no book nobody in the index: it has plain',
    );
  });

  it('waits for another ingest where it is told to', async () => {
    const waits: string[] = [];
    const run = (file: string) =>
      ingestBooks({
        config,
        files: [file],
        waitMs: 30_000,
        onProgress: ({ step, book }) => void (step === 'wait' && waits.push(book)),
      });
    await Promise.all([run(yunhe), run(write('plain.txt', PLAIN))]);
    expect(await bookIds()).toEqual(['plain', 'yunhe-2015']);
    for (const reason of waits) expect(reason).toContain('is being written by process');
  });
});

describe('indexState()', () => {
  const state = async () => indexState(config, folderStore(config.home));

  it('tells a missing, a current and a stale index apart', async () => {
    config = { ...config, data: folder };
    write('plain.txt', PLAIN);
    expect((await state()).state).toBe('missing');
    await ingestBooks({ config });
    expect((await state()).state).toBe('current');
    write('plain.json', JSON.stringify({ titleEn: 'Plain' }));
    expect((await state()).state).toBe('stale');
    await ingestBooks({ config });
    expect((await state()).state).toBe('current');
    write('other.txt', PLAIN);
    expect((await state()).state).toBe('stale');
  });

  it('names a book that left the data folder, not one that never was in it', async () => {
    config = { ...config, data: folder };
    write('plain.txt', PLAIN);
    const gone = write('gone.txt', PLAIN);
    await ingestBooks({ config });
    await ingestBooks({ config, files: [yunhe] });
    expect(await state()).toEqual({ state: 'current', removed: [] });
    rmSync(gone);
    expect(await state()).toEqual({ state: 'stale', removed: ['gone'] });
  });
});
