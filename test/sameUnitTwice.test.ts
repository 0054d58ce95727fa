import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCasebook, type Casebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';

/** A book of two units; only the numbers differ from one book to the other. */
const bookOf = (year: number, lamps: string): string => `${year}年节约经验
目录
1、路灯的做法\t北桥街道\t1
2、食堂的做法\t青川师范学院\t3

路灯的做法
北桥街道
　　${year}年，街道在六条路上装了${lamps}盏会调光的路灯，夜里没有车的时候只亮三成。

食堂的做法
青川师范学院
　　学院给每个灶装了计时的阀门，${year}年少用燃气两成。
`;

let folder: string;
let casebook: Casebook;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-two-'));
  const files = [join(folder, 'old.txt'), join(folder, 'new.txt')];
  writeFileSync(files[0]!, bookOf(2013, '三百'));
  writeFileSync(files[1]!, bookOf(2016, '九百'));
  const config = readConfig({
    READER: 'off',
    CASEBOOK_HOME: join(folder, 'home'),
    CASEBOOK_DATA: folder,
  });
  await ingestBooks({ config, files });
  casebook = await openCasebook(config);
});
afterAll(async () => {
  await casebook.close();
  rmSync(folder, { recursive: true });
});

const question = '北桥街道装了多少盏路灯？';

describe('units of the same name in two books', () => {
  it.each([
    ['old', '三百盏', '九百'],
    ['new', '九百盏', '三百'],
  ])('a question to the book %s is answered from it alone', async (book, own, other) => {
    const { text, citations } = await casebook.ask({ question, filter: { books: [book] } });
    expect(text).toContain(own);
    expect(text).not.toContain(other);
    expect(new Set(citations.map((citation) => citation.book))).toEqual(new Set([book]));
  });

  it('cites each sentence from the book it stands in, and names the books below', async () => {
    const answer = await casebook.ask({ question });
    const books = new Map(answer.citations.map(({ book, quote }) => [book, quote]));
    expect(books.get('old')).toContain('三百盏');
    expect(books.get('new')).toContain('九百盏');
    const below = casebook.references(answer);
    expect(below).toContain('《2013年节约经验》〔北桥街道');
    expect(below).toContain('《2016年节约经验》〔北桥街道');
  });
});
