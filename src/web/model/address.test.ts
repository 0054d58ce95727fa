import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, markWordsOf, parseAddress, type BookPlace } from './address.ts';

const at = (place: BookPlace, conversation: string | null = null): string =>
  formatAddress({ conversation, place });

describe('parseAddress()', () => {
  it('reads a page with its marked words, a case, a book, a search and a conversation', () => {
    const page = { kind: 'page', book: 'b', page: 4, mark: { from: '3年来' } };
    expect(parseAddress('#/book/b/page/4?mark=3%E5%B9%B4%E6%9D%A5').place).toEqual(page);
    expect(parseAddress('#/book/b/case/1-2').place).toEqual({
      kind: 'case',
      book: 'b',
      case: '1-2',
    });
    const section = { kind: 'case', book: 'b', case: '1-2', section: 3, mark: { from: '签字' } };
    expect(parseAddress('#/book/b/case/1-2?section=3&mark=签字').place).toEqual(section);
    expect(parseAddress('#/books').place).toEqual({ kind: 'shelf' });
    expect(parseAddress('#/book/b').place).toEqual({ kind: 'book', book: 'b' });
    const search = { kind: 'search', query: '自学', book: null };
    expect(parseAddress('#/search?q=自学').place).toEqual(search);
    expect(parseAddress('#/c/abc')).toEqual({ conversation: 'abc', place: null });
    const notes = { conversation: null, place: null, notes: true } as const;
    expect([parseAddress('#/notes'), formatAddress(notes)]).toEqual([notes, '#/notes']);
    const notesBeside = { ...notes, place: { kind: 'book', book: 'b' } } as const;
    expect(parseAddress(formatAddress(notesBeside))).toEqual(notesBeside);
    const shared = 'A_-'.repeat(7) + 'x';
    const alone = { conversation: null, place: null, shared };
    expect([parseAddress(`#/s/${shared}`), formatAddress(alone)]).toEqual([alone, `#/s/${shared}`]);
    const beside = { ...alone, place: { kind: 'book', book: 'b' } } as const;
    expect(formatAddress(beside)).toBe(`#/book/b?s=${shared}`);
    expect(parseAddress(formatAddress(beside))).toEqual(beside);
  });

  it.each([
    '',
    '#',
    '#/s/short',
    '#/',
    '#/nothing',
    '#/book/',
    '#/search',
    '#/search?q=%20',
    '#/c/a b',
    '#/%E0%',
  ])('finds nothing in %j', (hash) =>
    expect(parseAddress(hash)).toEqual({ conversation: null, place: null }),
  );

  it('opens the book where the page is no number, the case where the section is none', () => {
    expect(parseAddress('#/book/b/page/0').place).toEqual({ kind: 'book', book: 'b' });
    expect(parseAddress('#/book/b/page/1e3').place).toEqual({ kind: 'book', book: 'b' });
    const study = { kind: 'case', book: 'b', case: '1-2' };
    expect(parseAddress('#/book/b/case/1-2?section=x').place).toEqual(study);
  });
});

describe('formatAddress()', () => {
  it('keeps the check of a draft, beside a place too', () => {
    expect(formatAddress({ conversation: null, place: null, draft: true })).toBe('#/check');
    const beside = { conversation: 'x', place: { kind: 'book', book: 'b' }, draft: true } as const;
    expect(parseAddress(formatAddress(beside))).toEqual(beside);
    expect(parseAddress('#/check')).toEqual({ conversation: null, place: null, draft: true });
  });

  it('keeps the conversation beside the place', () => {
    expect(at({ kind: 'page', book: 'b', page: 1, to: 2 }, 'x')).toBe('#/book/b/page/1?to=2&c=x');
    expect(formatAddress({ conversation: 'x', place: null })).toBe('#/c/x');
    expect(formatAddress({ conversation: null, place: null })).toBe('#/');
  });

  it('names the section of a case beside its words', () => {
    const place = {
      kind: 'case',
      book: 'b',
      case: '1-2',
      section: 3,
      mark: { from: 'a b' },
    } as const;
    expect(at(place)).toBe('#/book/b/case/1-2?section=3&mark=a%20b');
    expect(parseAddress(at(place)).place).toEqual(place);
  });

  it('comes back from parseAddress() as it was, whatever the words', () => {
    const words = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' });
    const place = fc.record({
      kind: fc.constant('page' as const),
      book: words.filter((book) => book.trim() !== ''),
      page: fc.integer({ min: 1, max: 999_999 }),
      mark: fc.record({ from: words, until: words }),
    });
    fc.assert(
      fc.property(place, (one) => {
        expect(parseAddress(at(one, 'c1'))).toEqual({ conversation: 'c1', place: one });
      }),
    );
  });
});

describe('markWordsOf()', () => {
  it('gives a long run by its ends, on one line', () => {
    expect(markWordsOf('甲\n乙')).toEqual({ from: '甲 乙' });
    expect(markWordsOf(`${'始'.repeat(40)}${'终'.repeat(40)}`)).toEqual({
      from: '始'.repeat(16),
      until: '终'.repeat(16),
    });
    expect(markWordsOf(' \n')).toBeUndefined();
  });
});
