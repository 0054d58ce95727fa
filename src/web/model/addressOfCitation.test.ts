import { describe, expect, it } from 'vitest';
import { addressOfCitation } from './addressOfCitation.ts';

const pages = { first: 4, last: 4, basis: 'printed' as const };
const citation = { book: 'b', case: '1-2', passage: 'p', pages, quote: '166人次' };

describe('addressOfCitation()', () => {
  it('names page and words, or the case in the contents', () => {
    const words = encodeURIComponent('166人次');
    expect(addressOfCitation(citation)).toBe(`#/book/b/page/4?mark=${words}`);
    expect(addressOfCitation({ ...citation, passage: null })).toBe('#/book/b/case/1-2');
  });
});
