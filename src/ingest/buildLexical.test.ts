import { describe, expect, it } from 'vitest';
import { LexicalIndex } from '../retrieve/store/lexicalIndex.ts';
import { smallLibrary } from '../testing/smallLibrary.ts';
import { BookFault } from './bookFault.ts';
import { buildLexical } from './buildLexical.ts';

describe('buildLexical()', () => {
  it('indexes every passage by its terms', () => {
    const index = LexicalIndex.fromBytes(buildLexical(smallLibrary));
    expect(index.size).toBe(smallLibrary.shelved.length);
    expect([...index.postings('读书会')]).toEqual([2]);
  });

  it('names the book at which an unexpected error comes', () => {
    const cause = new RangeError('Invalid array length');
    const termsOf = (text: string): string[] => {
      if (text.includes('读书会')) throw cause;
      return [];
    };
    expect(() => buildLexical(smallLibrary, termsOf)).toThrow(
      expect.objectContaining({
        book: 'small',
        cause,
        message: 'book small: RangeError: Invalid array length',
      }) as BookFault,
    );
  });
});
