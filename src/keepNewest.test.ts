import { expect, test } from 'vitest';
import { keepNewest } from './keepNewest.ts';

test('keepNewest() lets the one kept longest go where the map is full', () => {
  const kept = new Map<string, number>();
  for (const [at, key] of ['a', 'b', 'c'].entries()) keepNewest(kept, [key, at], { most: 2 });
  expect([...kept]).toEqual([
    ['b', 1],
    ['c', 2],
  ]);
});

test('keepNewest() gives a key its new value and lets nothing go for it', () => {
  const kept = new Map([
    ['a', 0],
    ['b', 1],
  ]);
  keepNewest(kept, ['a', 5], { most: 2 });
  expect([...kept.entries()]).toEqual([
    ['a', 5],
    ['b', 1],
  ]);
});
