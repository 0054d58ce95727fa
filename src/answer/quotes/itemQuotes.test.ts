import { describe, expect, it } from 'vitest';
import { readBook } from '../../ingest/readBook.ts';
import { Library } from '../../retrieve/library.ts';
import { sourceDocumentOf } from '../../testing/sourceDocumentOf.ts';
import { itemQuotes } from './itemQuotes.ts';

const TEXT = [
  '清扫材料汇编',
  '第一条 清扫分三步：扫地、浇花、喂鸡。',
  '一是扫地。每天扫两次，由老王扫。二是浇花。隔天浇。三是喂鸡。早上喂。',
  '第二条 备好工具。扫帚三把。水壶两个。',
].join('\n');

const document = sourceDocumentOf(TEXT);
const { book } = readBook({ id: 'b', document, sidecar: null, sourceHash: '0' });
const library = new Library([book]);
const all = library.shelved.map((_, doc) => doc);

/** What is quoted for an item of these words, which the item that begins with `next` follows. */
function quoted(words: string, next: string | null = null, selected = all): string {
  const start = book.text.indexOf(words);
  const item = {
    ...{ book: 'b', case: book.cases[0]!.id, unit: '', start, end: start + words.length },
    next: next === null ? null : book.text.indexOf(next),
  };
  return itemQuotes(library, [item], selected)
    .map((one) => one.book.text.slice(one.start, one.end))
    .join('');
}

describe('itemQuotes() behaviour', () => {
  it('tells words within a sentence as they stand', () => {
    expect(quoted('浇花', '喂鸡')).toBe('浇花');
  });

  it('tells a sentence with what follows, up to the next item', () => {
    expect(quoted('备好工具。', '水壶')).toBe('备好工具。扫帚三把。');
  });

  it('tells the last one to the end of its paragraph', () => {
    expect(quoted('扫帚三把。')).toBe('扫帚三把。水壶两个。');
  });

  it('quotes from no passage that may not be quoted', () => {
    expect(quoted('浇花', null, [])).toBe('');
  });
});
