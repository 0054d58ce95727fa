import { describe, expect, it } from 'vitest';
import { findMark, wordsOf } from './findMark.ts';

const pages = [
  { text: '规定每周五\n下午学习', start: 100 },
  { text: '，雷打不动。甲。', start: 110 },
];

describe('findMark()', () => {
  it('finds words across lines and pages, whatever the white space', () => {
    const span = findMark(pages, { from: '下午学习，雷打 不动' })!;
    expect(span).toEqual({ start: 106, end: 115 });
    expect(wordsOf(pages, span)).toBe('下午学习，雷打不动');
  });

  it('finds a run by its ends', () => {
    expect(findMark(pages, { from: '每周五', until: '不动。' })).toEqual({ start: 102, end: 116 });
  });

  it('finds nothing where either end is missing or they stand the other way round', () => {
    expect(findMark(pages, { from: '乙' })).toBeNull();
    expect(findMark(pages, { from: '每周五', until: '乙' })).toBeNull();
    expect(findMark(pages, { from: '雷打', until: '规定' })).toBeNull();
    expect(findMark(pages, { from: ' ' })).toBeNull();
    expect(findMark([], { from: '甲' })).toBeNull();
  });
});
