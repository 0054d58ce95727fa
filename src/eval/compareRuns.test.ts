import { describe, expect, it } from 'vitest';
import { makeComparable } from '../testing/evalDoubles.ts';
import { compareRuns } from './compareRuns.ts';

const run = (...rights: [string, boolean][]) =>
  rights.map(([id, right]) => makeComparable({ id, right }));

describe('compareRuns()', () => {
  it('names what is fixed and what is broken, question by question', () => {
    const comparison = compareRuns(
      run(['a', false], ['b', true], ['c', true], ['gone', true]),
      run(['a', true], ['b', false], ['c', true], ['new', false]),
    );
    expect(comparison).toMatchObject({
      questions: 3,
      added: 1,
      gone: 1,
      fixed: ['a'],
      broken: ['b'],
      worse: [],
    });
    expect(comparison.before.right).toBe(comparison.now.right);
  });

  it('names the metrics that are worse, in their own direction', () => {
    const of = (vitalFacts: number, bleed: number, length: number) => [
      makeComparable({ scores: { vitalFacts, bleed, length } }),
    ];
    expect(compareRuns(of(0.9, 0, 100), of(0.8, 1, 50)).worse).toEqual(['vitalFacts', 'bleed']);
    expect(compareRuns(of(0.8, 1, 50), of(0.9, 0, 100)).worse).toEqual([]);
  });

  it('does not take rounding for a change', () => {
    const before = [makeComparable({ scores: { vitalFacts: 0.9 } })];
    expect(
      compareRuns(before, [makeComparable({ scores: { vitalFacts: 0.899_999_6 } })]).worse,
    ).toEqual([]);
  });
});
