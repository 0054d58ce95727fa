import { expect, test } from 'vitest';
import { asGoodAsBest } from './asGoodAsBest.ts';

test('asGoodAsBest() takes what chance alone sets apart from the best, in order', () => {
  const scored = [0.6, 0.7, 0.698, 0.696, 0.694].map((score, at) => ({ at, score }));
  expect(asGoodAsBest(scored, ({ score }) => score).map(({ at }) => at)).toEqual([1, 2, 3]);
  expect(asGoodAsBest([], () => 0)).toEqual([]);
});
