import { describe, expect, it } from 'vitest';
import { smallLibrary } from '../../testing/smallLibrary.ts';
import type { Quote } from '../quotes/findQuotes.ts';
import { chooseJudged } from './chooseJudged.ts';
import {
  decide,
  decisionFeatures,
  DECISION_FEATURES,
  sureOf,
  SURE_FEATURES,
  unitsSureFeatures,
  UNITS_SURE_FEATURES,
} from './decision.ts';
import { loadEvidenceModel, readEvidenceModel } from './evidenceModel.ts';
import type { LinearModel } from '../../models/linearModel.ts';
import { judgeQuotes, SENTENCE_FEATURES, type PassageReading } from './sentenceEvidence.ts';

/** Weighs one feature and nothing else. */
function weighing(names: readonly string[], only: string): LinearModel {
  return {
    features: [...names],
    means: names.map(() => 0),
    deviations: names.map(() => 1),
    weights: names.map((name) => Number(name === only)),
    bias: 0,
  };
}

/** The `part`-th half of a passage. */
function quote(doc: number, part: 0 | 1, value = 0.5): Quote {
  const shelved = smallLibrary.shelved[doc]!;
  const { start, end } = shelved.passage;
  const middle = Math.floor((start + end) / 2);
  return {
    shelved,
    start: part === 0 ? start : middle,
    end: part === 0 ? middle : end,
    score: value,
    value,
    meaning: 0,
    answers: true,
    evidence: { coverage: value, found: [], missing: [] },
  };
}

/** A passage that answers so likely, in its second half. */
function reading(answers: number, doc: number): PassageReading {
  const { start, end } = smallLibrary.shelved[doc]!.passage;
  const middle = Math.floor((start + end) / 2) - start;
  return { answers, span: null, words: '', within: (span) => (span.start >= middle ? 0.9 : 0.1) };
}

const ids = [0, 1].map((doc) => smallLibrary.shelved[doc]!.passage.id);
const readings = new Map([
  [ids[0]!, reading(0.2, 0)],
  [ids[1]!, reading(0.8, 1)],
]);
const quotes = [quote(0, 0), quote(0, 1), quote(1, 0), quote(1, 1)];
const byReader = weighing(SENTENCE_FEATURES, 'both');

describe('judgeQuotes()', () => {
  it('puts the sentence first in which the reader sees the answer', () => {
    const judged = judgeQuotes(quotes, readings, byReader);
    expect(judged.map((one) => quotes.indexOf(one.quote))).toEqual([3, 1, 2, 0]);
    // 0.8 · 0.9 = 0.72
    expect(judged[0]!.odds).toBeCloseTo(Math.log(0.72), 9);
  });

  it('knows each passage by its rank and against the best of the others', () => {
    const judged = judgeQuotes(quotes, readings, byReader);
    const of = (index: number, name: (typeof SENTENCE_FEATURES)[number]): number =>
      judged.find((one) => one.quote === quotes[index])!.features[SENTENCE_FEATURES.indexOf(name)]!;
    expect([of(0, 'rank'), of(2, 'rank')]).toEqual([1, 0.5]);
    expect(of(2, 'ahead')).toBeCloseTo(2 * Math.log(4), 9); // odds of 4 to 1 against 1 to 4
    expect(of(0, 'ahead')).toBeCloseTo(-2 * Math.log(4), 9);
  });

  it('leaves out what was not read', () => {
    expect(judgeQuotes(quotes, new Map([...readings].slice(1)), byReader)).toHaveLength(2);
  });
});

describe('decisionFeatures()', () => {
  it('tells how far the likeliest sentence is before that of another passage', () => {
    const judged = judgeQuotes(quotes, readings, byReader);
    const row = decisionFeatures(judged, { passesRules: true, isEnglish: false })!;
    const of = (name: (typeof DECISION_FEATURES)[number]): number =>
      row[DECISION_FEATURES.indexOf(name)]!;
    expect(of('lead')).toBeCloseTo(Math.log(0.72 / 0.18), 9);
    expect([of('rules'), of('english')]).toEqual([1, 0]);
    expect(row).toHaveLength(DECISION_FEATURES.length);
  });

  it('has none where nothing was found', () => {
    expect(decisionFeatures([], { passesRules: true, isEnglish: true })).toBeNull();
  });
});

describe('decide()', () => {
  it('gives the confidence and what each feature adds', () => {
    const model = weighing(DECISION_FEATURES, 'reads');
    const row = DECISION_FEATURES.map((name) => (name === 'reads' ? Math.log(3) : 7));
    const { confidence, odds, features } = decide(model, row);
    expect(confidence).toBeCloseTo(0.75, 9);
    expect(odds).toBeCloseTo(Math.log(3), 9);
    expect(features.find(({ name }) => name === 'reads')!.adds).toBeCloseTo(Math.log(3), 9);
    expect(features.filter(({ adds }) => adds !== 0)).toHaveLength(1);
  });
});

describe('sureOf()', () => {
  it('is how likely the model has it that the likeliest sentence answers', () => {
    const model = weighing(SURE_FEATURES, 'odds');
    expect(sureOf({ ...model, bias: -1 }, { odds: 1 })).toBeCloseTo(0.5, 9);
    expect(sureOf(model, { odds: Math.log(4) })).toBeCloseTo(0.8, 9);
  });
});

describe('unitsSureFeatures()', () => {
  it('takes each case as it was decided', () => {
    const decided = (from: number): number => unitsSureFeatures([0.9, 0.3, 0.1], from)[0]!;
    expect(decided(0.25)).toBeCloseTo(Math.log(0.9 * 0.3 * (1 - 0.1)), 9);
    expect(decided(0.5)).toBeCloseTo(Math.log(0.9 * 0.7 * 0.9), 9);
  });
});

describe('chooseJudged()', () => {
  it('shows a further sentence only where it is nearly as likely', () => {
    const judged = judgeQuotes(quotes, readings, byReader);
    expect(chooseJudged(judged, { near: 0.9 })).toEqual([quotes[3]]);
    expect(chooseJudged(judged, { near: 0.3 })).toEqual([quotes[3], quotes[1]]);
    expect(chooseJudged(judged, { near: 0 })).toHaveLength(2);
  });

  it('shows nothing twice', () => {
    const twice = judgeQuotes([quotes[3]!, { ...quotes[3]! }], readings, byReader);
    expect(chooseJudged(twice, { near: 0 })).toHaveLength(1);
  });
});

describe('loadEvidenceModel()', () => {
  it('gives weights for exactly the features there are', () => {
    const { order, answers, covers, unitsSure } = loadEvidenceModel();
    expect(order.features).toEqual([...SENTENCE_FEATURES]);
    expect(answers.features).toEqual([...DECISION_FEATURES]);
    expect(covers.features).toEqual([...DECISION_FEATURES]);
    expect(unitsSure.features).toEqual([...UNITS_SURE_FEATURES]);
    for (const { features, means, deviations, weights } of [order, answers, covers])
      expect([means, deviations, weights].map(({ length }) => length)).toEqual(
        Array(3).fill(features.length),
      );
  });

  it('names a file that is not there', () => {
    expect(() => readEvidenceModel('/none.json')).toThrow(/weights \/none\.json cannot be read/u);
  });
});
