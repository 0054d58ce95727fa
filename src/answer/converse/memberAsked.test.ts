import { describe, expect, it } from 'vitest';
import type { ListedWords } from '../../types.ts';
import { memberAsked, membersOf } from './memberAsked.ts';
import { memberRows } from './memberRows.ts';

const items: ListedWords[] = [0, 10, 20].map((start) => ({
  ...{ book: 'b', case: '1-1', unit: '甲局', start, end: start + 5, next: null },
}));
const starts = (from: number, to = from): number[] =>
  membersOf(items, { from, to }).map(({ start }) => start);

describe('memberRows behaviour', () => {
  it.each(memberRows.map((row) => [row.id, row] as const))('%s', (_, row) => {
    for (const example of row.examples) {
      const match = row.pattern.exec(example);
      expect(match && row.means(match), example).not.toBeNull();
    }
    for (const other of row.counterExamples)
      expect(memberAsked(other, row.language), other).toBeNull();
  });

  it('has an id of its own in each row', () => {
    expect(new Set(memberRows.map(({ id }) => id)).size).toBe(memberRows.length);
  });
});

describe('memberAsked() behaviour', () => {
  it.each([
    ['其中第四个是什么', { from: 4, to: 4 }],
    ['倒数第二项呢', { from: -2, to: -2 }],
    ['最后一条具体讲讲', { from: -1, to: -1 }],
    ['举三个例子', { from: 1, to: 3 }],
    ['谁推荐的', null],
  ])('%s', (text, members) => {
    expect(memberAsked(text, 'zh')).toEqual(members);
  });

  it.each([
    ['the third university', { from: 3, to: 3 }],
    ['and the last of the three?', { from: -1, to: -1 }],
    ['Name three of them', { from: 1, to: 3 }],
    ['how many times?', null],
  ])('%s', (text, members) => {
    expect(memberAsked(text, 'en')).toEqual(members);
  });
});

describe('membersOf() behaviour', () => {
  it('counts from either end', () => {
    expect(starts(2)).toEqual([10]);
    expect(starts(-1)).toEqual([20]);
    expect(starts(1, 2)).toEqual([0, 10]);
  });

  it('has none beyond the list', () => {
    expect(starts(4)).toEqual([]);
    expect(starts(-4)).toEqual([]);
  });
});
