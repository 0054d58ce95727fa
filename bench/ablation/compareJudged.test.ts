import { describe, expect, it } from 'vitest';
import { compareJudged } from './compareJudged.ts';

describe('compareJudged()', () => {
  it('tells what was fixed and what was broken, set by set', () => {
    const before = { own: { a: true, b: true, c: false, d: false }, fresh: { a: true } };
    const after = { own: { a: true, b: false, c: true, d: false }, fresh: { a: true } };
    expect(compareJudged(before, after)).toEqual([
      { set: 'own', of: 4, before: 2, after: 2, fixed: ['c'], broken: ['b'], p: 1 },
      { set: 'fresh', of: 1, before: 1, after: 1, fixed: [], broken: [], p: 1 },
    ]);
  });

  it('takes a question that was not asked again as broken', () => {
    expect(compareJudged({ own: { a: true } }, { own: {} })[0]).toMatchObject({ broken: ['a'] });
  });
});
