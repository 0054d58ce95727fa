import { describe, expect, it } from 'vitest';
import { isCaption } from './isCaption.ts';

describe('isCaption()', () => {
  it.each([
    ['附件一　河长名单', true],
    ['表2-1 各渠长度', true],
    ['图3', true],
    ['表3列出了各渠长度', false],
    ['图2 的水闸是去年修的。', false],
    ['表面看来', false],
  ])('%s', (text, expected) => {
    expect(isCaption(text)).toBe(expected);
  });
});
