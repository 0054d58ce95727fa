import { describe, expect, it } from 'vitest';
import { findRunningHeaders } from './findRunningHeaders.ts';

const HEIGHT = 600;

/** Pages of one line at the head and some text. */
function pagesOf(heads: readonly string[]) {
  return heads.map((text, at) => ({
    index: at + 1,
    height: HEIGHT,
    lines: [
      { text, left: 100, right: 200, y: 40, size: 10 },
      { text: `第${at}行正文各不相同`, left: 60, right: 300, y: 90, size: 12 },
      { text: '正文的第二行', left: 60, right: 300, y: 110, size: 12 },
    ],
  }));
}

const found = (heads: readonly string[]): number[][] =>
  findRunningHeaders(pagesOf(heads)).map((headers) => [...headers]);

describe('findRunningHeaders()', () => {
  it('takes what comes again page by page, the page number beside it aside', () => {
    expect(found(['案例选编 1', '案例选编 2', '案例选编 3'])).toEqual([[0], [0], [0]]);
  });

  it('takes heads of left and right pages, and the one page of another case between them', () => {
    const heads = [
      '选编',
      '锅炉',
      '选编',
      '锅炉',
      '选编',
      '电表',
      '选编',
      '食堂',
      '选编',
      '锅炉',
      '选编',
      '锅炉',
    ];
    expect(found(heads).every(([at]) => at === 0)).toBe(true);
  });

  it('takes heads of left and right pages that have two each, but not one pair alone', () => {
    expect(found(['选编', '锅炉', '选编', '锅炉'])).toEqual([[0], [0], [0], [0]]);
    expect(found(['选编', '正文甲', '选编', '正文乙', '正文丙'])).toEqual([[], [], [], [], []]);
  });

  it('leaves titles that differ by a number alone, though they stand in the same place', () => {
    const heads = Array.from({ length: 12 }, (_, at) =>
      at % 3 === 0 ? `案例${at / 3 + 1}的做法` : `正文从第${at}页接着写下去`,
    );
    expect(found(heads).flat()).toEqual([]);
  });

  it('leaves what comes again far apart', () => {
    const heads = Array.from({ length: 16 }, (_, at) =>
      at % 5 === 0 ? '附表' : `正文${at}接着写`,
    );
    expect(found(heads).flat()).toEqual([]);
  });

  it('takes lone numbers that keep step with their pages, leaves figures and section numbers', () => {
    expect(found(['1', '2', '3'])).toEqual([[0], [0], [0]]);
    expect(found(['3013', '3026', '3039', '3052']).flat()).toEqual([]);
    expect(found(['I', 'II', 'III', 'I', 'II', 'III']).flat()).toEqual([]);
  });
});
