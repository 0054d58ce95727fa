import { expect, test } from 'vitest';
import { strictest } from './strictest.ts';

test('strictest() takes the last threshold that is as good as the best', () => {
  const scored = [0.6, 0.7, 0.698, 0.696, 0.694].map((score, at) => ({ at, score }));
  expect(strictest(scored, ({ score }) => score)).toEqual({ at: 3, score: 0.696 });
  expect(strictest(scored.slice(0, 2), ({ score }) => score).at).toBe(1);
});
