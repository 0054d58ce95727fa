import { describe, expect, it } from 'vitest';
import { isGarbled } from './isGarbled.ts';

describe('isGarbled()', () => {
  it('tells glyph numbers shown as signs from text', () => {
    expect(isGarbled('¿©¡¬√ƒ≈∆«»…ÀÃÕ'.repeat(5))).toBe(true);
    expect(isGarbled('ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñó'.repeat(3))).toBe(true);
    expect(isGarbled('渠水从上游的闸口引来，沿途都用石块护岸。'.repeat(5))).toBe(false);
    expect(isGarbled('L’été, la rivière déborde près du château où né à Orléans'.repeat(3))).toBe(
      false,
    );
    expect(isGarbled('f(x) = ∑ aₙxⁿ ≤ √2 for all x, where the sum runs over n'.repeat(3))).toBe(
      false,
    );
  });

  it('says nothing of a few characters', () => {
    expect(isGarbled('©®¿')).toBe(false);
  });
});
