import { expect, test } from 'vitest';
import { CasebookError } from '../errors.ts';
import { makeTurn } from '../testing/makeTurn.ts';
import { readTurn } from './readTurn.ts';

const { question, answer } = makeTurn();

test('readTurn() gives back what was written', () => {
  expect(readTurn(JSON.stringify({ question, answer }))).toEqual({ question, answer });
});

test('readTurn() fills in what answers lack that were kept before they told it', () => {
  const told = new Set(['notes', 'confidence', 'plan']);
  const older = Object.fromEntries(Object.entries(answer).filter(([name]) => !told.has(name)));
  const read = readTurn(JSON.stringify({ question, answer: older })).answer;
  expect(read).toEqual({ ...older, notes: [], confidence: null });
});

test.each([
  ['no JSON', '{'],
  ['no answer', JSON.stringify({ question })],
  [
    'a confidence that is no number',
    JSON.stringify({ question, answer: { ...answer, confidence: 'x' } }),
  ],
  [
    'an intent that does not exist',
    JSON.stringify({ question, answer: { ...answer, plan: { ...answer.plan, intent: 'x' } } }),
  ],
])('readTurn() calls a turn with %s damaged', (_, body) => {
  expect(() => readTurn(body)).toThrow(CasebookError);
});
