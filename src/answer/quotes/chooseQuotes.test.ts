import { describe, expect, it } from 'vitest';
import { smallLibrary } from '../../testing/smallLibrary.ts';
import { chooseQuotes } from './chooseQuotes.ts';
import type { Quote } from './findQuotes.ts';

function quote(doc: number, score: number, answers = true): Quote {
  const shelved = smallLibrary.shelved[doc]!;
  const { start, end } = shelved.passage;
  return {
    shelved,
    start,
    end,
    score,
    value: score,
    meaning: 0,
    answers,
    evidence: { coverage: score, found: [], missing: [] },
  };
}

const docs = (quotes: readonly Quote[]): number[] =>
  quotes.map(({ shelved }) => smallLibrary.shelved.indexOf(shelved));

describe('chooseQuotes()', () => {
  it('returns the best in the order of the book', () => {
    expect(docs(chooseQuotes([quote(3, 0.9), quote(1, 0.85), quote(0, 0.8)], 2))).toEqual([1, 3]);
  });

  it('leaves out what answers much less well than the best', () => {
    expect(docs(chooseQuotes([quote(0, 0.9), quote(1, 0.5)], 3))).toEqual([0]);
  });

  it('returns nothing where nothing answers', () => {
    expect(chooseQuotes([quote(0, 0.9, false)], 3)).toEqual([]);
    expect(chooseQuotes([], 3)).toEqual([]);
  });

  it('never quotes the same words twice', () => {
    expect(docs(chooseQuotes([quote(0, 0.9), quote(0, 0.9)], 3))).toEqual([0]);
  });
});
