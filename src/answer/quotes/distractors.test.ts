import { describe, expect, it } from 'vitest';
import { standsOut } from './distractors.ts';

const distractors = { passages: 10, density: 0.6, best: 0.9, headings: 0.7, asksQuantity: false };

describe('standsOut()', () => {
  it('asks for nothing more where few passages speak of the matter, or there are few', () => {
    const weak = { ...distractors, headings: 0, asksQuantity: true };
    expect(standsOut({ ...weak, density: 0.49 })).toBe(true);
    expect(standsOut({ ...weak, passages: 7 })).toBe(true);
    expect(standsOut(weak)).toBe(false);
  });

  it('asks on-topic distractors for headings about the matter, more where a figure is wanted', () => {
    expect(standsOut({ ...distractors, headings: 0.36 })).toBe(true);
    expect(standsOut({ ...distractors, headings: 0.35, best: 1 })).toBe(false);
    expect(standsOut({ ...distractors, headings: 0.66, asksQuantity: true })).toBe(true);
    expect(standsOut({ ...distractors, headings: 0.65, asksQuantity: true, best: 1 })).toBe(false);
  });

  it('asks on-topic distractors without headings for a sentence that holds most of the question', () => {
    expect(standsOut({ ...distractors, headings: null, best: 0.62 })).toBe(true);
    expect(standsOut({ ...distractors, headings: null, best: 0.61 })).toBe(false);
  });

  it('takes other thresholds', () => {
    const least = { passages: 8, density: 0.7, headings: 0, headingsOfQuantity: 1, best: 0 };
    expect(standsOut({ ...distractors, headings: 0 }, least)).toBe(true);
    expect(standsOut({ ...distractors, density: 0.8, asksQuantity: true }, least)).toBe(false);
  });
});
