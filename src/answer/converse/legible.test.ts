import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../text/normalise.ts';
import { legible } from './legible.ts';

describe('legible()', () => {
  it.each([
    ['市 財 政 局　呢？', '市财政局呢?'],
    ['TRIZ理論', 'TRIZ理论'],
    [' The  Finance Bureau ', 'The Finance Bureau'],
  ])('%s → %s', (text, expected) => {
    expect(legible(text)).toBe(expected);
  });

  it('says the same to the question reader', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tight = (one: string): string => normalise(one).replace(/\s+/gu, '');
        expect(tight(legible(text))).toBe(tight(text));
      }),
    );
  });
});
