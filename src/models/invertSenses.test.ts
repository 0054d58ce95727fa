import { describe, expect, it } from 'vitest';
import { invertSenses } from './invertSenses.ts';

describe('invertSenses()', () => {
  it('finds the senses of a stem and the entry of a sense, worked by hand', () => {
    // Entry 0 has senses [a b] and [b]; entry 1 has sense [a' c], where a and a' share a stem.
    const { sensesOf, entryOf } = invertSenses({
      glossStarts: Uint32Array.of(0, 2, 3),
      tokenStarts: Uint32Array.of(0, 2, 3, 5),
      tokens: Uint16Array.of(0, 1, 1, 2, 3),
      englishStems: Uint16Array.of(0, 1, 0, 2),
      stemWords: Uint16Array.of(0, 1, 3),
    });
    expect([0, 1, 2].map((stem) => [...sensesOf(stem)])).toEqual([[0, 2], [0, 1], [2]]);
    expect([...entryOf]).toEqual([0, 0, 1]);
  });
});
