import { describe, expect, it } from 'vitest';
import type { PdfRun } from './rawPdf.ts';
import { findWatermarks } from './findWatermarks.ts';

const run = (text: string, size: number, y = 300): PdfRun => ({ text, size, x: 80, y, width: 200 });
const text = run('渠水从上游的闸口引来，沿途都用石块护岸。', 11, 100);
const mark = run('样书', 36);

describe('findWatermarks()', () => {
  it('names large words that stand in the same place of most pages', () => {
    const isMark = findWatermarks([[text, mark], [text, mark], [mark, text], [text]]);
    expect([mark, text, run('样书', 11), run('样书', 36, 80)].map(isMark)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('names nothing on few pages, nor titles', () => {
    expect(
      findWatermarks([
        [text, mark],
        [text, mark],
      ])(mark),
    ).toBe(false);
    const titles = ['甲', '乙', '丙', '丁'].map((title) => run(title, 36));
    expect(findWatermarks(titles.map((title) => [text, title]))(titles[0]!)).toBe(false);
  });
});
