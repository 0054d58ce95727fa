import { describe, expect, it } from 'vitest';
import { takePageMarks } from './pageMarks.ts';
import { sourceLines } from '../source/sourceLines.ts';

function take(text: string, firstPages: { at: number; page: number }[] = []) {
  const { lines, starts, printed } = takePageMarks(sourceLines(text), {
    firstPages,
    keep: ['标题'],
  });
  return { text: lines.map((line) => line.text), starts, printed: [...printed] };
}

describe('takePageMarks()', () => {
  it.each([
    ['dashes', '甲。\n— 1 —\n乙。\n— 2 —\n丙。'],
    ['dots', '甲。\n·1·\n乙。\n·2·\n丙。'],
    ['words', '甲。\n第 1 页\n乙。\n第 2 页 共 9 页\n丙。'],
    ['bare numbers', '甲。\n1\n乙。\n2\n丙。'],
    ['English', '甲。\nPage 1 of 9\n乙。\nPage 2 of 9\n丙。'],
  ])('takes marks set with %s at the foot', (_, text) => {
    expect(take(text)).toEqual({
      text: ['甲。', '乙。', '丙。'],
      starts: [
        { at: 1, page: 2 },
        { at: 2, page: 3 },
      ],
      printed: [1, 2],
    });
  });

  it('tells marks at the head by a line whose page is known', () => {
    const found = take('- 4 -\n标题\n甲。\n- 5 -\n乙。', [{ at: 1, page: 4 }]);
    expect(found.starts).toEqual([
      { at: 0, page: 4 },
      { at: 2, page: 5 },
    ]);
  });

  it('leaves a stray number where it stands', () => {
    expect(take('甲。\n2010\n乙。').text).toEqual(['甲。', '2010', '乙。']);
  });

  it('counts over pages that are not held', () => {
    expect(take('甲。\n- 1 -\n乙。\n- 2 -\n丙。\n- 8 -').starts).toEqual([
      { at: 1, page: 2 },
      { at: 2, page: 8 },
      { at: 3, page: 9 },
    ]);
  });

  it('drops running heads, but not the first of a title that repeats', () => {
    const text = '书名\n标题\n甲。\n- 1 -\n标题\n乙。\n- 2 -\n标题\n丙。\n- 3 -\n标题\n丁。';
    expect(take(text).text.filter((line) => line === '标题')).toHaveLength(1);
  });

  it('takes form feeds as page starts without a number', () => {
    expect(take('甲。\n\f乙。').starts).toEqual([{ at: 1, page: null }]);
  });
});
