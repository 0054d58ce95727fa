import { describe, expect, it } from 'vitest';
import { readBook } from '../ingest/readBook.ts';
import { sourceDocumentOf } from '../testing/sourceDocumentOf.ts';
import type { Book, Place } from '../types.ts';
import { placeOf } from './placeOf.ts';

const LINES = `
# 值班制度
值班室保持两人。
## 交接
交接必须签字。
记录保存三年。
# 仓库管理
## 盘点
每月盘点一次。
`;

function bookOf(text: string): Book {
  const input = { id: 'b', document: sourceDocumentOf(text), sidecar: null, sourceHash: '0' };
  return readBook(input).book;
}

function placeOfWords(book: Book, words: string): Place {
  const start = book.text.indexOf(words);
  const section = book.sections.find((one) => one.start <= start && start < one.end)!;
  return placeOf(book, section, { start, end: start + words.length });
}

describe('placeOf()', () => {
  it('counts paragraphs within the section where a book has no pages', () => {
    const book = bookOf(LINES);
    expect(placeOfWords(book, '两人')).toEqual({ section: null, pages: null, paragraph: 1 });
    expect(placeOfWords(book, '签字')).toEqual({ section: '交接', pages: null, paragraph: 1 });
    expect(placeOfWords(book, '三年')).toEqual({ section: '交接', pages: null, paragraph: 2 });
    expect(placeOfWords(book, '交接')).toEqual({ section: '交接', pages: null, paragraph: 1 });
    expect(placeOfWords(book, '盘点一次')).toEqual({ section: '盘点', pages: null, paragraph: 1 });
  });

  it('names the pages, and no paragraph, where there are pages', () => {
    const paged = bookOf(`== 8${LINES.replace('## 交接', '== 9\n## 交接')}`);
    const pages = { first: 9, last: 9, basis: 'printed' };
    expect(placeOfWords(paged, '三年')).toEqual({ section: '交接', pages });
  });
});
