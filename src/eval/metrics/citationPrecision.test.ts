import { describe, expect, it } from 'vitest';
import { citationPrecision } from './citationPrecision.ts';

const supports = (sentence: string, cited: readonly string[]): boolean =>
  sentence.split(' ').every((word) => cited.join(' ').split(' ').includes(word));

describe('citationPrecision()', () => {
  it('gives the figure worked by hand: what can be dropped does not count', () => {
    const sentences = [
      { text: 'a b', cited: ['a b', 'x'] },
      { text: 'c d', cited: ['c', 'd'] },
    ];
    expect(citationPrecision(sentences, supports)).toBe(3 / 4);
  });

  it('counts none of the citations of a sentence that they do not carry', () => {
    expect(citationPrecision([{ text: 'a b', cited: ['a', 'x'] }], supports)).toBe(0);
  });

  it('is nothing where nothing is cited', () => {
    expect(citationPrecision([{ text: 'a', cited: [] }], supports)).toBeNull();
  });
});
