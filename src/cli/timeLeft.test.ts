import { describe, expect, it } from 'vitest';
import { timeLeft } from './timeLeft.ts';

describe('timeLeft()', () => {
  it('goes on at the speed so far', () => {
    const first = { at: 5_000, done: 0, total: 30 };
    expect(timeLeft(first, { at: 15_000, done: 10, total: 30 })).toBe(20);
    expect(timeLeft(first, { at: 15_000, done: 30, total: 30 })).toBe(0);
  });

  it('counts from the first sample, not from nothing', () => {
    expect(timeLeft({ at: 0, done: 20, total: 40 }, { at: 2_000, done: 30, total: 40 })).toBe(2);
  });

  it('says nothing at first and while nothing moves', () => {
    const first = { at: 0, done: 0, total: 30 };
    expect(timeLeft(first, { at: 999, done: 10, total: 30 })).toBeNull();
    expect(timeLeft(first, { at: 9_000, done: 0, total: 30 })).toBeNull();
  });
});
