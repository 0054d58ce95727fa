import { describe, expect, it } from 'vitest';
import { createProgressLine } from './progressLine.ts';

describe('createProgressLine()', () => {
  it('shows step, book, count and the time left, each step by itself', () => {
    let clock = 0;
    const line = createProgressLine(() => clock);
    const read = { book: '/books/a.pdf', step: 'read' as const, total: 100 };
    expect(line({ ...read, done: 0 })).toBe('read a.pdf 0/100');
    clock = 2_000;
    expect(line({ ...read, done: 50 })).toBe('read a.pdf 50/100, about 2 s left');
    expect(line({ book: '', step: 'embed', done: 0, total: 9 })).toBe('embed 0/9');
  });

  it('says what it waits for', () => {
    const line = createProgressLine(() => 0);
    expect(line({ book: 'process 7 writes', step: 'wait', done: 0, total: 0 })).toBe(
      'waiting: process 7 writes',
    );
  });
});
