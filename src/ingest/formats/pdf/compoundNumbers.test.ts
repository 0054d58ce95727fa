import { describe, expect, it } from 'vitest';
import { compoundNumbers } from './compoundNumbers.ts';
import type { LaidPage } from './findRunningHeaders.ts';

/** Pages of one line of text, with their number at the foot. */
function numbered(feet: readonly string[]): LaidPage[] {
  return feet.map((foot, index) => ({
    index: index + 1,
    height: 595,
    lines: [
      { text: '渠水从山里来。', left: 60, right: 140, y: 80, size: 10 },
      { text: foot, left: 200, right: 220, y: 560, size: 9 },
    ].filter(({ text }) => text !== ''),
  }));
}

const labels = (feet: readonly string[]): string[] =>
  compoundNumbers(numbered(feet)).map(({ label }) => label);

describe('compoundNumbers()', () => {
  it('reads numbers of a case and a page in it', () => {
    expect(labels(['', '1-1', '1-2', '2-1', '3-1', '3-2'])).toEqual([
      '1-1',
      '1-2',
      '2-1',
      '3-1',
      '3-2',
    ]);
    expect(labels(['— A–1 —', '— A–2 —', 'B-1', 'C-1'])).toEqual(['A-1', 'A-2', 'B-1', 'C-1']);
  });

  it('reads plain numbers that begin anew with every case', () => {
    expect(labels(['1', '2', '3', '1', '2', '1', '2', '3'])).toHaveLength(8);
  });

  it('finds none in a book that counts its pages through, behind counted front matter or not', () => {
    expect(labels(['1', '2', '3', '4', '5', '6'])).toEqual([]);
    expect(labels(['1', '2', '1', '2', '3', '4', '5'])).toEqual([]);
    expect(labels(['2019-6', '', '3', '4', '5'])).toEqual([]);
  });
});
