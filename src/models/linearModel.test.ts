import { describe, expect, it } from 'vitest';
import { contributions, logit, logOdds, probability, type LinearModel } from './linearModel.ts';

const model: LinearModel = {
  features: ['a', 'b'],
  means: [1, 10],
  deviations: [2, 5],
  weights: [3, -1],
  bias: 0.5,
};

describe('logOdds()', () => {
  it('scales each feature, weighs it and adds the bias', () => {
    // (3 − 1) / 2 · 3 = 3; (20 − 10) / 5 · −1 = −2; 3 − 2 + 0.5
    expect(contributions(model, [3, 20])).toEqual([3, -2]);
    expect(logOdds(model, [3, 20])).toBe(1.5);
  });
});

describe('probability()', () => {
  it('is one half at even odds, and stays within 0 and 1', () => {
    expect([probability(0), probability(-800), probability(800)]).toEqual([0.5, 0, 1]);
  });
});

describe('logit()', () => {
  it('gives the log-odds that a probability stands for, and bounds what is certain', () => {
    expect(logit(0.5)).toBe(0);
    expect(probability(logit(0.8))).toBeCloseTo(0.8, 12);
    expect(logit(1)).toBeCloseTo(-logit(0), 9);
    expect(Number.isFinite(logit(0))).toBe(true);
  });
});
