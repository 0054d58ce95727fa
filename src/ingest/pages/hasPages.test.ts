import { describe, expect, it } from 'vitest';
import { hasPages } from './hasPages.ts';

const entry = { part: 1, number: 1, title: '题', unit: '局', page: 0, lastPage: null, line: 1 };
const nothing = { entries: [entry], cases: [{ starts: [] }], printed: new Set<number>() };

describe('hasPages()', () => {
  it('is false where nothing tells a page', () => {
    expect(hasPages(nothing, [])).toBe(false);
  });

  it('is true where the format, a mark, a break or the contents tell one', () => {
    const page = { at: 0, number: null, isPrinted: false, index: 1, label: null };
    expect(hasPages(nothing, [page])).toBe(true);
    expect(hasPages({ ...nothing, printed: new Set([3]) }, [])).toBe(true);
    expect(hasPages({ ...nothing, cases: [{ starts: [{ at: 4, page: null }] }] }, [])).toBe(true);
    expect(hasPages({ ...nothing, entries: [{ ...entry, page: 7 }] }, [])).toBe(true);
  });
});
