import { describe, expect, it } from 'vitest';
import { findRuns } from './findRuns.ts';

describe('findRuns()', () => {
  it('marks the words, each time', () => {
    expect(findRuns('自学与集中学习，自学', ['自学'])).toEqual([
      { text: '自学', marked: true },
      { text: '与集中学习，', marked: false },
      { text: '自学', marked: true },
    ]);
  });

  it('begins a little before the first word', () => {
    const runs = findRuns(`${'一'.repeat(500)}自学`, ['自学']);
    expect(runs.map(({ text }) => text.length)).toEqual([48, 2]);
  });

  it('takes signs of patterns for what they are', () => {
    expect(findRuns('a.b(c', ['.b('])[1]).toEqual({ text: '.b(', marked: true });
  });

  it('shows the beginning where no word is given or found', () => {
    expect(findRuns('全文', [])).toEqual([{ text: '全文', marked: false }]);
    expect(findRuns('全文', ['没有'])).toEqual([{ text: '全文', marked: false }]);
  });
});
