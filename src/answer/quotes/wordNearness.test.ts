import { describe, expect, it } from 'vitest';
import { WordNearness } from './wordNearness.ts';

/** Unit vectors in the plane, by angle in degrees. */
const ANGLES: Record<string, number> = { 片子: 0, 电影: 30, 团队: 10, 足球队: 0, 足球: 90 };

function nearness(): { near: WordNearness; embedded: string[] } {
  const embedded: string[] = [];
  const near = new WordNearness((word) => {
    embedded.push(word);
    const angle = (ANGLES[word]! * Math.PI) / 180;
    return Float32Array.of(Math.cos(angle), Math.sin(angle));
  });
  return { near, embedded };
}

describe('WordNearness', () => {
  it('is the cosine of two words: 30 degrees apart, √3 ∕ 2', () => {
    expect(nearness().near.forQuestion()('片子', ['电影'])).toBeCloseTo(Math.sqrt(3) / 2, 6);
  });

  it('takes a compound to be no nearer than its modifier', () => {
    // 足球队 and 团队: 10 degrees; 足球 and 团队: 80 degrees.
    expect(nearness().near.forQuestion()('足球队', ['团队'])).toBeCloseTo(
      Math.cos((80 * Math.PI) / 180),
      6,
    );
  });

  it('is that of the nearest of some words, and 0 where none is near', () => {
    const near = nearness().near.forQuestion();
    expect(near('片子', ['足球', '电影', '团队'])).toBeCloseTo(Math.cos((10 * Math.PI) / 180), 6);
    expect(near('足球', [])).toBe(0);
    // Other words under the same numbers: each list is its own.
    expect(near('片子', ['电影'])).toBeCloseTo(Math.sqrt(3) / 2, 6);
  });

  it('makes the vector of a word once', () => {
    const { near, embedded } = nearness();
    near.forQuestion()('片子', ['电影']);
    near.forQuestion()('片子', ['团队']);
    expect(embedded).toEqual(['片子', '电影', '团队']);
  });
});
