import { describe, expect, it } from 'vitest';
import { sourceLines } from '../source/sourceLines.ts';
import { knownPages } from './knownPages.ts';

const page = (at: number, number: number | null) => {
  return { at, number, isPrinted: number !== null, index: 1, label: null };
};

const startsOf = (...pages: ReturnType<typeof page>[]) =>
  knownPages(sourceLines('甲\n乙\n丙'), { pages, from: 0 })?.starts.map((start) => [
    start.at,
    start.page,
  ]);

describe('knownPages()', () => {
  it('gives the lines behind blank pages to the page that has them', () => {
    expect(startsOf(page(0, 1), page(1, 2), page(1, 3), page(2, 4))).toEqual([
      [0, 1],
      [1, 3],
      [2, 4],
    ]);
  });

  it('gives no number of a blank page to the plate behind it', () => {
    expect(startsOf(page(0, 1), page(1, 2), page(1, null))).toEqual([
      [0, 1],
      [1, null],
    ]);
  });

  it('is null where no page has a number', () => {
    expect(startsOf(page(0, null))).toBeUndefined();
  });
});
