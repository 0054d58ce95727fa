import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallBook, smallLibrary } from '../testing/smallLibrary.ts';
import { Library, pagesOfSpan } from './library.ts';

describe('Library', () => {
  it.each([
    [{}, [0, 1, 2, 3]],
    [{ books: ['small'] }, [0, 1, 2, 3]],
    [{ books: ['other'] }, []],
    [{ units: ['二局'] }, [2, 3]],
    [{ units: [] }, [0, 1, 2, 3]],
    [{ cases: ['1-1'] }, [0, 1]],
    [{ pages: [2, 3] }, [1, 2]],
    [{ pages: [3, 2, 3] }, [1, 2]],
    [{ cases: ['1-1'], pages: [3] }, []],
  ])('select() lets through %j', (filter, docs) => {
    expect(smallLibrary.select(filter)).toEqual(docs);
  });

  it('numbers the passages of all books one behind the other', () => {
    const two = new Library([
      smallBook,
      { ...smallBook, id: 'again', passages: smallBook.passages.slice(0, 1) },
    ]);
    expect(two.shelved).toHaveLength(5);
    expect(two.shelved[4]!.book.id).toBe('again');
    expect(two.ordinalOf('small.1-2.3')).toBe(3);
    expect(two.ordinalOf('nothing')).toBeUndefined();
  });

  it('mentions() sees words however they are spaced', () => {
    expect(smallLibrary.mentions('读 书 会')).toBe(true);
    expect(smallLibrary.mentions('足球')).toBe(false);
  });

  it.each([
    ['读 书 会', true],
    ['写笔', true],
    ['足球', false],
    ['study group', true],
    ['study  GROUP', true],
    ['tudy', false],
    ['12', true],
    ['2', false],
    ['a.c', false],
    ['34', true],
    ['4', false],
    ['C-3', true],
    ['', true],
  ])('prints() knows whether %j stands in a text, the contents or before them', (words, is) => {
    const title = '12 study groups, one study group, ３４ places, Plan C-3';
    const cases = smallBook.cases.map((study) => ({ ...study, title }));
    expect(new Library([{ ...smallBook, cases }]).prints(words)).toBe(is);
  });

  it('prints() knows the headings beside the cases', () => {
    const matter = [{ ...smallBook.cases[0]!, id: '0-1', part: 0, title: '附录', unit: '附录' }];
    expect(new Library([{ ...smallBook, matter }]).prints('附录')).toBe(true);
    expect(smallLibrary.prints('附录')).toBe(false);
  });
});

it('prints() takes words of any length', () => {
  const long = '学习'.repeat(600);
  const text = smallBook.text.repeat(100) + long.replace(/学习/gu, '学 习');
  const library = new Library([{ ...smallBook, text, cases: [], sections: [], passages: [] }]);
  expect(library.prints(long)).toBe(true);
  for (const word of ['Ⅷ'.repeat(2000), '8'.repeat(4000), 'a b '.repeat(1000)])
    expect(library.prints(word)).toBe(false);
});

it('prints() takes any words, signs and halves of characters too', () => {
  const words = fc.string({ unit: fc.constantFrom(...'a8[]()\\^$.*+?{}|/-学“ \ud800') });
  fc.assert(fc.property(words, (one) => typeof smallLibrary.prints(one) === 'boolean'));
});

describe('pagesOfSpan()', () => {
  it('gives the pages a span stands on, with the weakest basis', () => {
    const { start } = smallBook.passages[2]!;
    const { end } = smallBook.passages[3]!;
    expect(pagesOfSpan(smallBook, '1-2', { start, end })).toEqual({
      first: 3,
      last: 4,
      basis: 'estimated',
    });
    expect(pagesOfSpan(smallBook, '1-2', { start, end: start + 1 })).toEqual({
      first: 3,
      last: 3,
      basis: 'printed',
    });
  });

  it('throws for a span outside the case', () => {
    expect(() => pagesOfSpan(smallBook, '1-1', smallBook.passages[3]!)).toThrow(RangeError);
  });
});
