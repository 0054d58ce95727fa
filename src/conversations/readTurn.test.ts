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

test('readTurn() takes citations and ledgers of a book without pages', () => {
  const place = { section: null, pages: null, paragraph: 2 };
  const cited = { n: 1, book: 'b', unit: '局', case: '1-1', caseTitle: '题', ...place };
  const citations = [{ ...cited, quote: '原文。', start: 0, end: 3, passage: 'p' }];
  const found = [{ unit: '局', pages: null }];
  const notHeld = [{ unit: '处', page: null }];
  const coverage = { scanned: 1, total: 2, found, notFound: [], notHeld };
  const nearest = { unit: '局', caseTitle: '题', ...place, quote: '原文。', passage: 'p' };
  const searched = { passages: 1, units: 1, nearest };
  const told = { ...answer, citations, coverage, searched };
  expect(readTurn(JSON.stringify({ question, answer: told })).answer).toEqual(told);
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
