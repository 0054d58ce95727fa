import { describe, expect, it } from 'vitest';
import type { Citation, Coverage } from '../../types.ts';
import { coverageRows, sortRows } from './coverageRows.ts';

const coverage: Coverage = {
  scanned: 3,
  total: 4,
  found: [{ unit: '丙', pages: { first: 9, last: 10, basis: 'printed' } }],
  notFound: ['甲'],
  notHeld: [
    { unit: '丁', page: 40 },
    { unit: '乙', page: 12 },
  ],
};
const citation = { n: 1, unit: '丙', quote: '一句' } as Citation;
const ofContents = { n: 2, unit: '丙', quote: '' } as Citation;
const rows = coverageRows(coverage, [citation, ofContents, { ...citation, n: 3, unit: '甲' }]);
const nameOf = (unit: string): string => ({ 甲: 'A', 乙: 'B', 丙: 'C', 丁: 'D' })[unit] ?? unit;
const units = (sorted: { unit: string }[]): string => sorted.map(({ unit }) => unit).join('');

describe('coverageRows()', () => {
  it('gives every unit a row, with its pages and its own quotes', () => {
    expect(units(rows)).toBe('丙甲丁乙');
    expect(rows[0]).toEqual({
      unit: '丙',
      state: 'found',
      page: 9,
      lastPage: 10,
      quotes: [citation],
    });
    expect(rows[1]).toMatchObject({ state: 'notFound', page: null });
    expect(rows[3]).toMatchObject({ state: 'notHeld', page: 12, quotes: [] });
  });
});

describe('sortRows()', () => {
  it('sorts by the name that is shown', () => {
    expect(units(sortRows(rows, { by: 'unit', descending: false, nameOf }))).toBe('甲乙丙丁');
    expect(units(sortRows(rows, { by: 'unit', descending: true, nameOf }))).toBe('丁丙乙甲');
  });

  it('sorts by result and keeps the order of equals', () => {
    expect(units(sortRows(rows, { by: 'state', descending: true, nameOf }))).toBe('丁乙甲丙');
  });

  it('sorts by page, rows without one last either way', () => {
    expect(units(sortRows(rows, { by: 'page', descending: false, nameOf }))).toBe('丙乙丁甲');
    expect(units(sortRows(rows, { by: 'page', descending: true, nameOf }))).toBe('丁乙丙甲');
  });
});
