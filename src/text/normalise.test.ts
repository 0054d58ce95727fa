import { describe, expect, it } from 'vitest';
import { normalise, normaliseTight } from './normalise.ts';

describe('normalise()', () => {
  it('folds width, case and script', () => {
    expect(normalise('ＴＲＩＺ理論１２３')).toBe('triz理论123');
  });

  it('drops invisible characters and keeps line breaks', () => {
    expect(normalise('市\u200b统\u0000计\ufeff局\n')).toBe('市统计局\n');
  });
});

describe('normaliseTight()', () => {
  it('makes a spaced heading equal to its contents entry', () => {
    expect(normaliseTight('市 科　技 局')).toBe(normaliseTight('市科技局'));
  });
});
