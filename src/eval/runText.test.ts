import { describe, expect, it } from 'vitest';
import { makeAnswer, makeComparable, makeRecord } from '../testing/evalDoubles.ts';
import { checkFloors } from './checkFloors.ts';
import { compareRuns } from './compareRuns.ts';
import { passes, type RunReport } from './runReport.ts';
import { runText } from './runText.ts';

function report(changes: Partial<RunReport> = {}): RunReport {
  const questions = [makeRecord()];
  const at = '2020-01-01T00:00:00.000Z';
  return {
    at,
    questions,
    comparison: null,
    against: 'the baseline',
    floors: [],
    judge: null,
    ...changes,
  };
}

describe('runText()', () => {
  it('lists a failure with question, expected, got and why', () => {
    const wrong = makeRecord({
      right: false,
      problems: ['does not say 每周五'],
      answer: makeAnswer({ text: '没有\u001b[2J找到' }),
    });
    const text = runText(report({ questions: [wrong] }));
    expect(text).toContain('✗ a-zh  甲局哪天学习？');
    expect(text).toContain('expected answered 甲局 p. 4: 每周五');
    expect(text).toContain('got      answered: 没有 [2J找到');
    expect(text).toContain('why      does not say 每周五');
    expect(text).not.toContain('\u001b');
    expect(text).toContain('0 of 1 right');
  });

  it('says what was fixed, what broke and what is worse than before', () => {
    const before = [makeComparable({ id: 'a-zh', right: true }), makeComparable({ id: 'b' })];
    const questions = [makeRecord({ right: false })];
    const comparison = compareRuns(before, questions);
    const text = runText(report({ questions, comparison }));
    expect(text).toContain('- broken  a-zh');
    expect(text).toContain('1 questions in both, 0 new, 1 not asked');
    expect(text).toContain('✗ worse than the baseline: right as a whole: 0.0000, was 1.0000');
    expect(passes({ floors: [], comparison })).toBe(false);
  });

  it('names bounds that are missed and goals that are not reached yet', () => {
    const questions = [makeRecord({ scores: { vitalFacts: 0.5, unitF1: 0.5 } })];
    const floors = checkFloors(questions, [
      { metric: 'vitalFacts', language: 'zh', bound: 0.9 },
      { metric: 'unitF1', bound: 0.4, goal: 0.95 },
    ]);
    const text = runText(report({ questions, floors }));
    expect(text).toContain('✗ bound missed: vital key facts, zh: 0.5000, must be 0.9');
    expect(text).toContain('goal not reached: coverage F1 over units: 0.5000, wanted 0.95');
    expect(passes({ floors, comparison: null })).toBe(false);
    expect(passes({ floors: floors.slice(1), comparison: null })).toBe(true);
  });

  it('does not show rounding as a change', () => {
    const shown = (vitalFacts: number): string => {
      const before = [makeComparable({ id: 'a-zh', scores: { vitalFacts } })];
      const questions = [makeRecord({ scores: { vitalFacts: 0.9 } })];
      return runText(report({ questions, comparison: compareRuns(before, questions) }));
    };
    expect(shown(0.9000004)).not.toMatch(/\[[+-]/u);
    expect(shown(0.8)).toContain('+0.1000 [+0.1000, +0.1000]');
  });

  it('keeps the opinion of a model apart', () => {
    const judge = { model: 'test:judge', judged: 1, faithfulness: 1, relevance: 0.5 };
    expect(runText(report({ judge }))).toContain('in the opinion of test:judge (1 answers');
  });
});
