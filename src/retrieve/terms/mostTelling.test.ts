import { describe, expect, it } from 'vitest';
import type { Concept } from './concept.ts';
import { mostTelling } from './mostTelling.ts';

function concept(text: string, rarity: number, share = 1): Concept {
  return { text, rarity, share, df: 1, variants: [{ text, weight: 1 }], isLiteral: false };
}

function kept(concepts: readonly Concept[], most: number): string {
  return mostTelling(concepts, most)
    .map(({ text }) => text)
    .join('');
}

describe('mostTelling()', () => {
  it('keeps all where there are few', () => {
    expect(kept([concept('a', 1), concept('b', 0)], 2)).toBe('ab');
  });

  it('keeps the rarest by their share, in the order of the question', () => {
    const concepts = [concept('a', 1), concept('b', 5, 0.1), concept('c', 2), concept('d', 3)];
    expect(kept(concepts, 2)).toBe('cd');
    expect(kept(concepts, 3)).toBe('acd');
  });

  it('keeps the first of equal ones', () => {
    expect(kept([concept('a', 1), concept('b', 1), concept('c', 1)], 2)).toBe('ab');
  });
});
