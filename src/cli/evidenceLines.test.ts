import { expect, test } from 'vitest';
import { fakeAnswer } from '../testing/fakeCasebook.ts';
import { evidenceLines } from './evidenceLines.ts';

test('evidenceLines() tells how a question was read, what was weighed and the likeliest sentences', () => {
  const evidence = {
    features: [{ name: 'reads', value: 1.234, adds: -0.567 }],
    sentences: [
      {
        unit: '甲局',
        pages: { first: 4, last: 4, basis: 'printed' as const },
        quote: '每周五\n学习。',
        odds: 2.5,
        features: [{ name: 'value', value: 0.5 }],
      },
    ],
  };
  const text = evidenceLines({ ...fakeAnswer, confidence: 0.87, evidence });
  expect(text).toContain('intent: fact; units: none named');
  expect(text).toContain('confidence 0.87');
  expect(text).toMatch(/reads {5} {2}1\.23 {2}−0\.57/u);
  expect(text).toContain('1. log-odds 2.50  甲局, 第4页');
  expect(text).toContain('每周五 学习。');
});

test('evidenceLines() says so where nothing was weighed', () => {
  expect(evidenceLines({ ...fakeAnswer, confidence: null })).toMatch(/nothing was weighed$/u);
});
