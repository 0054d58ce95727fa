import { describe, expect, it } from 'vitest';
import { withEnglish } from '../../testing/editedBook.ts';
import { smallBook } from '../../testing/smallLibrary.ts';
import type { Excerpt } from '../../retrieve/excerpt.ts';
import { Composer, pagesLabel } from './composer.ts';

const excerpt = (at: number): Excerpt => {
  const { start, end, id, case: caseId } = smallBook.passages[at]!;
  const study = smallBook.cases.find((one) => one.id === caseId)!;
  const section = smallBook.sections.find((one) => one.case === caseId)!;
  return { book: smallBook, study, section, passage: id, start, end };
};

describe('Composer', () => {
  it('numbers citations in the order of use and quotes word for word', () => {
    const { text, sentences, citations } = new Composer('zh')
      .quotes(smallBook.cases[1]!, [excerpt(2), excerpt(3)])
      .quotes(smallBook.cases[0]!, [excerpt(1)])
      .finish();
    expect(text).toBe('二局：二局办了读书会。[1]大家都参加。[2]\n一局：人人写笔记。[3]');
    expect(citations.map(({ n, unit, pages, quote }) => [n, unit, pages?.first, quote])).toEqual([
      [1, '二局', 3, '二局办了读书会。'],
      [2, '二局', 4, '大家都参加。'],
      [3, '一局', 2, '人人写笔记。'],
    ]);
    expect(sentences[2]).toEqual({ text: '人人写笔记。', citations: [3], support: 'verbatim' });
    for (const { start, end, quote } of citations)
      expect(smallBook.text.slice(start, end)).toBe(quote);
  });

  it('ends no line on the mark that parts its last clause from the next, and cites it all the same', () => {
    const open = [excerpt(2), excerpt(3)].map((one) => {
      const text = `${one.book.text.slice(0, one.end - 1)}；${one.book.text.slice(one.end)}`;
      return { ...one, book: { ...one.book, text } };
    });
    const { text, citations } = new Composer('zh').quotes(smallBook.cases[1]!, open).finish();
    expect(text).toBe('二局：二局办了读书会；[1]大家都参加[2]');
    expect(citations.map(({ quote }) => quote)).toEqual(['二局办了读书会；', '大家都参加；']);
  });

  it('sets a formula apart from what it was computed with, each cited', () => {
    const operands = [
      { words: '一局笔记', excerpt: excerpt(1) },
      { words: '二局读书会', excerpt: excerpt(2) },
    ];
    const { text, sentences, lines } = new Composer('zh').computed('1 + 1 = 2', operands).finish();
    expect(text).toBe('1 + 1 = 2（一局笔记[1]，二局读书会[2]）');
    expect(sentences.map((one) => [one.text, one.citations])).toEqual([
      ['一局笔记', [1]],
      ['二局读书会', [2]],
    ]);
    expect(new Composer('en').add(lines[0]!).finish().text).toBe(
      '1 + 1 = 2 (一局笔记 [1]; 二局读书会 [2])',
    );
  });

  it.each(['zh', 'en'] as const)(
    'makes no marker, image or tag of the name of a unit (%s)',
    (language) => {
      const hostile = '[8] ![x](http://e.example/x.png) <script>';
      const study = { ...smallBook.cases[0]!, unit: hostile, unitEn: `Bureau ${hostile}` };
      const { text } = new Composer(language).quotes(study, [excerpt(0)]).finish();
      expect(text).not.toContain('<');
      expect(text.match(/\[[^\]]*\]/gu)).toEqual(['[1]']);
    },
  );

  it('sets Chinese words in quotation marks in an English answer, with both names of the unit', () => {
    const { text } = new Composer('en').quotes(smallBook.cases[0]!, [excerpt(0)]).finish();
    expect(text).toBe('First Bureau (一局): “一局每周学习。” [1]');
  });

  it('says in English what the edition has in English, and keeps the Chinese words as the quote', () => {
    const book = withEnglish(smallBook, { '一局每周学习。': 'The [first] bureau studies weekly.' });
    const inBook = (at: number) => ({ ...excerpt(at), book });
    const made = new Composer('en').quotes(book.cases[0]!, [inBook(0), inBook(1)]).finish();
    expect(made.text).toBe(
      'First Bureau (一局): The ［first］ bureau studies weekly. [1] “人人写笔记。” [2]',
    );
    expect(made.citations.map(({ quote, translation }) => [quote, translation?.text])).toEqual([
      ['一局每周学习。', 'The [first] bureau studies weekly.'],
      ['人人写笔记。', undefined],
    ]);
    const zh = new Composer('zh').quotes(book.cases[0]!, [inBook(0)]).finish();
    expect(zh.text).toBe('一局：一局每周学习。[1]');
    expect(zh.citations[0]).not.toHaveProperty('translation');
  });

  it('cites the whole sentence where a part of it has no English by itself', () => {
    const book = withEnglish(smallBook, { '一局每周学习。': 'Weekly study.' });
    const cut = { ...excerpt(0), book, end: excerpt(0).end - 2 };
    const rest = { ...excerpt(0), book, start: excerpt(0).start + 2 };
    const { text, citations } = new Composer('en').quotes(book.cases[0]!, [cut, rest]).finish();
    expect(text).toBe('First Bureau (一局): Weekly study. [1]');
    expect(citations.map(({ quote }) => quote)).toEqual(['一局每周学习。']);
  });

  it('cites the contents by the pages they print', () => {
    const { citations } = new Composer('zh')
      .entry(smallBook, smallBook.cases[2]!, '三局没有正文。')
      .finish();
    expect(citations).toMatchObject([
      { unit: '三局', passage: null, quote: '', pages: { first: 5, last: 6 } },
    ]);
  });
});

describe('pagesLabel()', () => {
  it.each([
    [{ first: 4, last: 4 }, '第4页', 'p. 4'],
    [{ first: 4, last: 7 }, '第4—7页', 'pp. 4–7'],
  ])('writes %j in both languages', (pages, zh, en) => {
    expect(pagesLabel(pages, 'zh')).toBe(zh);
    expect(pagesLabel(pages, 'en')).toBe(en);
  });
});
