import { describe, expect, it } from 'vitest';
import { irregularBase } from './irregularForms.ts';

describe('irregularBase()', () => {
  it.each([
    ['led', 'lead'],
    ['won', 'win'],
    ['taken', 'take'],
    ['children', 'child'],
    ['tying', 'tie'],
    ['arose', 'arise'],
    ['quizzes', 'quiz'],
  ])('leads %s back to %s', (form, base) => {
    expect(irregularBase(form)).toBe(base);
  });

  it('is null for base forms, regular forms and unknown words', () => {
    expect(['lead', 'planned', 'xyz', ''].map(irregularBase)).toEqual([null, null, null, null]);
  });
});
