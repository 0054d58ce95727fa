import { describe, expect, it } from 'vitest';
import { citationRecall } from './citationRecall.ts';

/** A sentence is carried when every one of its words is cited. */
const supports = (sentence: string, cited: readonly string[]): boolean =>
  sentence.split(' ').every((word) => cited.join(' ').split(' ').includes(word));

describe('citationRecall()', () => {
  it('gives the figure worked by hand: support may be joint, and nothing cited is not supported', () => {
    const sentences = [
      { text: 'a b', cited: ['a b c'] },
      { text: 'c d', cited: ['c', 'd'] },
      { text: 'e', cited: [] },
    ];
    expect(citationRecall(sentences, supports)).toBeCloseTo(2 / 3);
  });

  it('does not ask whether nothing supports something', () => {
    expect(citationRecall([{ text: 'e', cited: [] }], () => true)).toBe(0);
  });
});
