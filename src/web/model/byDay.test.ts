import { describe, expect, it } from 'vitest';
import type { ConversationSummary } from '../../types.ts';
import { byDay, nameOfDay } from './byDay.ts';

const at = (day: number, hour: number): string => new Date(2024, 4, day, hour).toISOString();
const talk = (id: string, title: string, updatedAt: string): ConversationSummary => ({
  id,
  title,
  createdAt: updatedAt,
  updatedAt,
  turns: 1,
});
const LIST = [
  talk('a', '如何记账', at(9, 15)),
  talk('b', 'How to Water', at(9, 0)),
  talk('c', '记账 again', at(8, 23)),
];

describe('byDay()', () => {
  it('puts those of one day together, in their order', () => {
    const days = byDay(LIST).map(({ conversations }) => conversations.map(({ id }) => id));
    expect(days).toEqual([['a', 'b'], ['c']]);
  });

  it.each([
    ['记账', ['a', 'c']],
    ['WATER how', ['b']],
    ['浇水', []],
  ])('finds titles that hold “%s”', (typed, expected) => {
    expect(byDay(LIST, typed).flatMap((day) => day.conversations.map(({ id }) => id))).toEqual(
      expected,
    );
  });
});

describe('nameOfDay()', () => {
  it.each([
    [9, 'en', 'today'],
    [8, 'en', 'yesterday'],
    [8, 'zh', '昨天'],
    [1, 'en', new Date(2024, 4, 1).toLocaleDateString('en')],
  ])('calls day %i in %s %s', (day, language, name) => {
    const now = new Date(2024, 4, 9, 16).getTime();
    expect(nameOfDay(new Date(2024, 4, day).getTime(), { now, language })).toBe(name);
  });
});
