import { describe, expect, it } from 'vitest';
import type { Answer } from '../../types.ts';
import { withoutNearest } from './withoutNearest.ts';

const nearest = { quote: '每周五学习。', translation: { text: 'Every Friday.' } };
const answer = {
  text: '没有找到。\n最接近的一段（局，第1页）：“每周五学习。”',
  searched: { passages: 1, units: 1, nearest },
  closest: {},
} as unknown as Answer;

describe('withoutNearest()', () => {
  it('leaves out the line that quotes it, in either language', () => {
    expect(withoutNearest(answer)).toBe('没有找到。');
    const english = 'Nothing.\nNearest passage: “Every Friday.”';
    expect(withoutNearest({ ...answer, text: english })).toBe('Nothing.');
  });

  it('leaves everything where the passage is not shown apart', () => {
    const { text, searched } = answer;
    expect(withoutNearest({ text, searched })).toBe(text);
  });
});
