import { describe, expect, it } from 'vitest';
import { makeComparable } from '../testing/evalDoubles.ts';
import { checkFloors } from './checkFloors.ts';

const questions = [
  makeComparable({ scores: { vitalFacts: 0.9, bleed: 1 } }),
  makeComparable({ language: 'en', scores: { vitalFacts: 0.7, bleed: 0 } }),
];

describe('checkFloors()', () => {
  it('holds a bound over all questions or those of one language', () => {
    const [all, en] = checkFloors(questions, [
      { metric: 'vitalFacts', bound: 0.8 },
      { metric: 'vitalFacts', language: 'en', bound: 0.8 },
    ]);
    expect(all).toMatchObject({ value: 0.8, passes: true });
    expect(en).toMatchObject({ value: 0.7, passes: false });
  });

  it('reads a bound as the most there may be where less is better', () => {
    const [strict, mild] = checkFloors(questions, [
      { metric: 'bleed', bound: 0 },
      { metric: 'bleed', bound: 0.5 },
    ]);
    expect([strict!.passes, mild!.passes]).toEqual([false, true]);
  });

  it('tells a goal from a bound', () => {
    const [floor] = checkFloors(questions, [{ metric: 'vitalFacts', bound: 0.8, goal: 0.9 }]);
    expect(floor).toMatchObject({ passes: true, reachesGoal: false });
  });

  it('lets a metric without any value pass', () => {
    expect(checkFloors([], [{ metric: 'vitalFacts', bound: 1 }])[0]).toMatchObject({
      value: null,
      passes: true,
    });
  });
});
