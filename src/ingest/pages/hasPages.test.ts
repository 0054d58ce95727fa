import { describe, expect, it } from 'vitest';
import { hasPages } from './hasPages.ts';

const entry = { part: 1, number: 1, title: '题', unit: '局', page: 0, lastPage: null, line: 1 };
const nothing = { entries: [entry], cases: [{ starts: [] }], printed: new Set<number>() };

describe('hasPages()', () => {
  it('is false where nothing tells a page', () => {
    expect(hasPages(nothing, { pages: [] })).toBe(false);
  });

  it('is true where the format, a mark, a break or the contents tell one', () => {
    const page = { at: 0, number: null, isPrinted: false, index: 1, label: null };
    expect(hasPages(nothing, { pages: [page] })).toBe(true);
    expect(hasPages({ ...nothing, printed: new Set([3]) }, { pages: [] })).toBe(true);
    expect(
      hasPages({ ...nothing, cases: [{ starts: [{ at: 4, page: null }] }] }, { pages: [] }),
    ).toBe(true);
    expect(hasPages({ ...nothing, entries: [{ ...entry, page: 7 }] }, { pages: [] })).toBe(true);
  });

  it('is false where the printed numbers begin anew with each case, unless the contents name pages', () => {
    const page = { at: 0, number: null, isPrinted: false, index: 1, label: '2-1' };
    const document = { pages: [page], countsByCase: true };
    expect(hasPages({ ...nothing, cases: [{ starts: [{ at: 4, page: null }] }] }, document)).toBe(
      false,
    );
    expect(hasPages({ ...nothing, entries: [{ ...entry, page: 7 }] }, document)).toBe(true);
  });
});
