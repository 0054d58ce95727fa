import { describe, expect, it } from 'vitest';
import { copiedShare } from './copiedShare.ts';

describe('copiedShare()', () => {
  it('gives the figure worked by hand', () => {
    expect(copiedShare('Abcd efghi xy', 'abcdefghij')).toBe(1 / 2);
  });

  it('is 1 for a passage, markers and spaces aside, and 0 for words of one’s own', () => {
    expect(copiedShare('市财政局共培训 166人次。[1]', '三年来市财政局共培训166人次。')).toBe(1);
    expect(copiedShare('nothing of the kind', '三年来市财政局共培训166人次。')).toBe(0);
  });

  it('is nothing for an answer too short to tell', () => {
    expect(copiedShare('short', 'short')).toBeNull();
  });
});
