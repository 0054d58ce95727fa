import { describe, expect, it } from 'vitest';
import { readBook } from '../../ingest/readBook.ts';
import { Library } from '../../retrieve/library.ts';
import type { Address } from '../../question/addresses.ts';
import { sourceDocumentOf } from '../../testing/sourceDocumentOf.ts';
import { addressQuotes } from './addressQuotes.ts';

const LAW = [
  '云河渠道管理条例',
  '第一条 渠道每年清淤两次。',
  '第二条 渠道两侧十米内不得取土。下列情形除外：',
  '（一）抢修水闸；',
  '（二）县政府批准的工程。',
  '第三条 违反第二条规定的，赔偿三百元。',
  '附件一 各渠长度',
  '表1 渠道长度',
  '渠\t长（里）',
  '东渠\t长（里）：12',
  '附件二 申请表',
].join('\n');

const document = sourceDocumentOf(LAW);
const library = new Library([
  readBook({ id: 'law', document, sidecar: null, sourceHash: '0' }).book,
]);
const all = library.shelved.map((_, doc) => doc);

function quoted(...addresses: Address[]): string {
  return addressQuotes(library, addresses, all)
    .map(({ book, start, end }) => book.text.slice(start, end))
    .join('|');
}

describe('addressQuotes()', () => {
  it('quotes an article up to the next one, not one that speaks of it', () => {
    expect(quoted({ kind: 'article', number: 2 })).toBe(
      '第二条 渠道两侧十米内不得取土。下列情形除外：\n（一）抢修水闸；\n（二）县政府批准的工程。',
    );
    expect(quoted({ kind: 'article', number: 3 })).toBe('第三条 违反第二条规定的，赔偿三百元。');
  });

  it('quotes an annex up to the next one, and a table with its rows', () => {
    expect(quoted({ kind: 'annex', number: 1 })).toMatch(/^附件一.*12$/su);
    expect(quoted({ kind: 'table', number: 1 })).toBe(
      '表1 渠道长度\n渠\t长（里）\n东渠\t长（里）：12',
    );
  });

  it('quotes nothing for what is not there', () => {
    expect(quoted({ kind: 'article', number: 9 }, { kind: 'figure', number: 1 })).toBe('');
    expect(quoted()).toBe('');
  });
});
