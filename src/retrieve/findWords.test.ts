import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallBook } from '../testing/smallLibrary.ts';
import type { Book } from '../types.ts';
import { findWords } from './findWords.ts';

const ALL = { limit: 500, offset: 0 };

/** The small book with another text, all of it one section on one page. */
function bookOf(text: string): Book {
  const whole = { start: 0, end: text.length };
  return {
    ...smallBook,
    text,
    sections: [{ case: '1-1', number: 0, heading: null, bodyStart: 0, points: [], ...whole }],
    pages: [{ ...whole, number: 1, basis: 'printed', case: '1-1' }],
  };
}

describe('findWords()', () => {
  it('tells each place with its case, its page and what stands around', () => {
    const { count, books, found } = findWords([smallBook], { words: '二局', ...ALL });
    expect({ count, books }).toEqual({ count: 1, books: [{ book: 'small', count: 1 }] });
    expect(found).toMatchObject([
      {
        case: '1-2',
        unit: '二局',
        pages: { first: 3, last: 3 },
        before: '',
        words: '二局',
        after: '办了读书会。\n大家都参加。',
      },
    ]);
    const { start, end } = found[0]!;
    expect(smallBook.text.slice(start, end)).toBe('二局');
  });

  it('finds nothing of what does not stand there, however near it is', () => {
    expect(findWords([smallBook], { words: 'zebra', ...ALL }).count).toBe(0);
    expect(findWords([smallBook], { words: '一局学习', ...ALL }).count).toBe(0);
  });

  it('counts all and tells a part, in the order of the books', () => {
    const book = bookOf('读书，读书，读书。');
    const part = findWords([book, smallBook], { words: '读书', limit: 2, offset: 2 });
    expect(part.count).toBe(4);
    expect(part.books.map(({ count }) => count)).toEqual([3, 1]);
    expect(part.found.map(({ start }) => start)).toEqual([6, smallBook.text.indexOf('读书')]);
  });

  it.each([
    ['abc', 'ＡＢＣ 与 Abc', 2],
    ['（3）', '第(3)条和第（3）条', 2],
    ['学习 制度', '学习制度和学习\n制度', 2],
    ['day off', 'a day off, a day\noff, a dayoff', 2],
    ['a.c', 'abc a.c', 1],
    ['a-b (c) [d] {e} ^$|?*+\\/', 'a-b (c) [d] {e} ^$|?*+\\/', 1],
  ])('takes %s for what stands in “%s”: %i', (words, text, count) => {
    expect(findWords([bookOf(text)], { words, ...ALL }).count).toBe(count);
  });

  it('finds any words that it was given from a text', () => {
    const letters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % text.length;
        const words = text.slice(start, start + 1 + (length % 8));
        fc.pre(words.trim() !== '' && words.isWellFormed() && text.isWellFormed());
        const { found } = findWords([bookOf(text)], { words, ...ALL });
        expect(found.length).toBeGreaterThan(0);
        for (const one of found) expect(one.end - one.start).toBe(one.words.length);
      }),
    );
  });
});
