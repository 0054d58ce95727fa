import { describe, expect, it } from 'vitest';
import { sourceDocumentOf } from '../testing/sourceDocumentOf.ts';
import { readBook } from '../ingest/readBook.ts';
import type { Citation } from '../types.ts';
import { Library } from './library.ts';
import { relocate } from './relocate.ts';

const TEXT = `
目录
1、锅炉改造的路子  云河热力公司  1
2、让账本进车间  云河第二机床厂  3
== 1
锅炉改造的路子
云河热力公司
公司先摸清了每台锅炉的年限。
== 2
随后分三批改造，用去一百二十万元。
== 3
让账本进车间
云河第二机床厂
车间每天记一次电表。
`;

function shelve(text: string): Library {
  const input = { id: 'b', document: sourceDocumentOf(text), sidecar: null, sourceHash: '0' };
  return new Library([readBook(input).book]);
}

function cite(library: Library, quote: string): Citation {
  const { book, study, section, passage } = library.shelved.find((one) =>
    library.textOf(one).includes(quote),
  )!;
  const start = book.text.indexOf(quote);
  const { id: caseId, unit, title: caseTitle } = study;
  return {
    ...{ n: 1, book: book.id, unit, case: caseId, caseTitle, section: section.heading },
    ...{ pages: { first: 2, last: 2, basis: 'printed' }, quote, start, end: start + quote.length },
    passage: passage.id,
  };
}

const before = shelve(TEXT);
const citation = cite(before, '用去一百二十万元');

describe('relocate()', () => {
  it('leaves a citation whose words stand where they stood', () => {
    expect(relocate(citation, before)).toEqual(citation);
  });

  it('finds the words again where text came before them on other pages', () => {
    const after = shelve(TEXT.replace('每台锅炉的年限', '每一台锅炉的年限和煤耗'));
    const moved = relocate(citation, after);
    expect(moved.stale).toBeUndefined();
    expect(after.books[0]!.text.slice(moved.start, moved.end)).toBe(citation.quote);
    expect(after.ordinalOf(moved.passage!)).toBeDefined();
  });

  it('says that the text changed, that the page changed, that the book or the case is gone', () => {
    const reasonAfter = (text: string) => relocate(citation, shelve(text)).stale?.reason;
    expect(reasonAfter(TEXT.replace('一百二十万', '一百三十万'))).toBe('text_changed');
    expect(reasonAfter(TEXT.replace(/== 2\n(.*)\n/u, '$1\n== 2\n改造以后煤耗降了。\n'))).toBe(
      'page_changed',
    );
    expect(reasonAfter(TEXT.replaceAll('云河热力公司', '云河供暖公司'))).toBe('book_removed');
    expect(relocate(citation, new Library([])).stale?.reason).toBe('book_removed');
  });

  it('drops a page that was made up for a book without pages, and takes up one it has now', () => {
    const pageless = shelve(TEXT.replace(/^== \d+\n/gmu, '').replace(/ {2}\d+$/gmu, ''));
    const dropped = relocate(citation, pageless);
    expect(dropped).toMatchObject({ pages: null, paragraph: 2, quote: citation.quote });
    expect(dropped.stale).toBeUndefined();
    const moved = relocate({ ...citation, pages: null, paragraph: 2 }, before);
    expect(moved.pages).toEqual({ first: 2, last: 2, basis: 'printed' });
    expect([moved.paragraph, moved.stale]).toEqual([undefined, undefined]);
    const listed = { ...citation, passage: null, quote: '' };
    expect(relocate(listed, pageless).pages).toBeNull();
  });

  it('follows a citation of the contents by its page', () => {
    const listed = {
      ...citation,
      passage: null,
      quote: '',
      pages: { ...citation.pages!, first: 1, last: 1 },
    };
    expect(relocate(listed, before)).toEqual(listed);
    const other = { ...listed, pages: { ...listed.pages, first: 9, last: 9 } };
    expect(relocate(other, before).stale?.reason).toBe('page_changed');
  });
});
