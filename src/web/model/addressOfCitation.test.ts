import { describe, expect, it } from 'vitest';
import { addressOfCitation } from './addressOfCitation.ts';

const pages = { first: 4, last: 4, basis: 'printed' as const };
const citation = { book: 'b', case: '1-2', passage: 'p', pages, section: '交接', quote: '166人次' };

describe('addressOfCitation()', () => {
  it('names page and words, or the case in the contents', () => {
    const words = encodeURIComponent('166人次');
    expect(addressOfCitation(citation)).toBe(`#/book/b/page/4?mark=${words}`);
    expect(addressOfCitation({ ...citation, passage: null })).toBe('#/book/b/case/1-2');
  });

  it('names the section and words where there are no pages, the case where the section is unknown', () => {
    const words = encodeURIComponent('166人次');
    const sections = [
      { number: 1, heading: '值班', page: null },
      { number: 2, heading: '交接', page: null },
    ];
    const bare = { ...citation, pages: null };
    const contents = [{ case: '1-2', sections }];
    expect(addressOfCitation(bare, contents)).toBe(`#/book/b/case/1-2?section=2&mark=${words}`);
    expect(addressOfCitation({ ...bare, section: null }, contents)).toBe(
      `#/book/b/case/1-2?mark=${words}`,
    );
    expect(addressOfCitation(bare)).toBe(`#/book/b/case/1-2?mark=${words}`);
  });
});
