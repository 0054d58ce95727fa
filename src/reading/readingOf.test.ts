import { describe, expect, it } from 'vitest';
import { nothingRead, readingOf, type ReadWindow } from './readingOf.ts';

const AS_IT_IS = { slope: 1, shift: 0 };

/** A window over `text`, a token a character behind three others, whose answer lies at [start, end). */
function read(
  text: string,
  at: number,
  answers: number,
  [start, end]: [number, number],
): ReadWindow {
  const tokens = [...text].map((_, index) => ({ id: 9, start: at + index, end: at + index + 1 }));
  const logits = (place: number): Float32Array =>
    Float32Array.from({ length: tokens.length + 4 }, (_, index) => (index === place + 3 ? 9 : 0));
  return {
    window: { ids: Array.from({ length: tokens.length + 4 }, () => 9), from: 3, tokens },
    logits: {
      answers,
      start: logits(start - at),
      end: logits(end - 1 - at),
      vector: Float32Array.of(),
    },
  };
}

describe('readingOf()', () => {
  it('gives the probability and the span in offsets of the passage', () => {
    const { answers, span } = readingOf([read('每天自学一小时', 0, 0, [4, 7])], AS_IT_IS);
    expect(answers).toBe(0.5);
    expect(span).toEqual({ start: 4, end: 7 });
  });

  it('calibrates the logit', () => {
    const { answers } = readingOf([read('每天', 0, 2, [0, 1])], { slope: 0.5, shift: -1 });
    expect(answers).toBe(0.5);
  });

  it('tells how likely the answer lies in a sentence', () => {
    const { within } = readingOf([read('每天自学。每周考试。', 0, 3, [5, 9])], AS_IT_IS);
    expect(within({ start: 5, end: 10 })).toBeGreaterThan(0.95);
    expect(within({ start: 0, end: 5 })).toBeLessThan(0.05);
  });

  it('takes the window that answers best, and counts another for less', () => {
    const windows = [read('每天自学。', 0, -2, [0, 2]), read('每周考试。', 5, 2, [5, 7])];
    const { answers, span, within } = readingOf(windows, AS_IT_IS);
    expect(answers).toBeCloseTo(0.88, 2);
    expect(span).toEqual({ start: 5, end: 7 });
    expect(within({ start: 5, end: 10 })).toBeGreaterThan(within({ start: 0, end: 5 }) * 5);
  });

  it('says of logits that are no numbers that nothing answers', () => {
    const broken = read('每天自学', 0, NaN, [0, 2]);
    broken.logits.start.fill(NaN);
    const { answers, span, within } = readingOf([broken], AS_IT_IS);
    expect(answers).toBe(0);
    expect(span).not.toBeNull();
    expect(Number.isFinite(within({ start: 0, end: 4 }))).toBe(true);
  });

  it('reads nothing where there is no window', () => {
    expect(readingOf([], AS_IT_IS)).toBe(nothingRead);
    expect(nothingRead.within({ start: 0, end: 1 })).toBe(0);
  });
});
