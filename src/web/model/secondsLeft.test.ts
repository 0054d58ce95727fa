import { describe, expect, it } from 'vitest';
import { secondsLeft } from './secondsLeft.ts';

const first = { at: 0, done: 10, total: 100 };

describe('secondsLeft()', () => {
  it('goes by the pace so far', () => {
    expect(secondsLeft(first, { at: 2000, done: 30, total: 100 })).toBe(7);
  });

  it('says nothing too early, without progress, and at the end', () => {
    expect(secondsLeft(first, { at: 999, done: 30, total: 100 })).toBeNull();
    expect(secondsLeft(first, { at: 2000, done: 10, total: 100 })).toBeNull();
    expect(secondsLeft(first, { at: 2000, done: 100, total: 100 })).toBeNull();
  });
});
