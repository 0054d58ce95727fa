import { describe, expect, it } from 'vitest';
import { smallBook } from '../testing/smallBook.ts';
import type { Book } from '../types.ts';
import { textAround } from './textAround.ts';

describe('textAround()', () => {
  it('is the text of the pages the words stand on', () => {
    const pages = { first: 6, last: 6, basis: 'printed' } as const;
    const text = textAround(smallBook, '1-2', { pages, start: 16, end: 18 });
    expect(text).toBe(smallBook.text.slice(14, 21));
  });

  it('is that of their section where there are no pages', () => {
    const book = { ...smallBook, pages: [] };
    expect(textAround(book, '1-1', { pages: null, start: 2, end: 4 })).toBe(book.text.slice(0, 14));
  });

  it('is whole paragraphs near the words where the section is long', () => {
    const line = `${'字'.repeat(99)}\n`;
    const text = line.repeat(100);
    const [section] = smallBook.sections;
    const sections = [{ ...section!, start: 0, bodyStart: 0, end: text.length }];
    const book: Book = { ...smallBook, text, pages: [], sections };
    const near = textAround(book, '1-1', { pages: null, start: 5_010, end: 5_020 });
    expect(near.length).toBeGreaterThan(1_500);
    expect(near.length).toBeLessThan(2_100);
    expect(near.split('\n').filter((one) => one !== '' && one.length !== 99)).toEqual([]);
    const endless = { ...book, text: '字'.repeat(text.length) };
    expect(textAround(endless, '1-1', { pages: null, start: 5_010, end: 5_020 })).toHaveLength(10);
  });
});
