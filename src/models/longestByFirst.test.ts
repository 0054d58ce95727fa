import { describe, expect, it } from 'vitest';
import { longestByFirst } from './longestByFirst.ts';

describe('longestByFirst()', () => {
  it('keeps for each first unit the length of the longest word', () => {
    const longest = longestByFirst(['学', '学习型', '学习', '党', '𠀀字']);
    expect([...longest]).toEqual([
      ['学', 3],
      ['党', 1],
      ['\ud840', 3],
    ]);
  });

  it('has nothing of no words', () => {
    expect(longestByFirst([]).size).toBe(0);
  });
});
