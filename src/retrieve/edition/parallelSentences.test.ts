import { describe, expect, it } from 'vitest';
import { editionOf } from '../../testing/editedBook.ts';
import {
  editionShare,
  englishFor,
  parallelSentences,
  sentencesTouched,
} from './parallelSentences.ts';

const text = '每周五学习。\n办4期讲堂。读书。';
const book = {
  text,
  edition: editionOf({ '每周五学习。': 'Friday is for study.', '读书。': 'Reading.' }),
};

describe('parallelSentences()', () => {
  it('has the English of each sentence, and null where there is none', () => {
    expect(parallelSentences(book).map(({ english }) => english)).toEqual([
      'Friday is for study.',
      null,
      'Reading.',
    ]);
    expect(parallelSentences({ text, edition: null })).toEqual([]);
  });
});

describe('sentencesTouched()', () => {
  it('finds those a span shares a character with', () => {
    const starts = (start: number, end: number) =>
      sentencesTouched(book, { start, end }).map((one) => one.start);
    expect(starts(0, 1)).toEqual([0]);
    expect(starts(5, 8)).toEqual([0, 7]);
    expect(starts(6, 7)).toEqual([]);
    expect(starts(7, 99)).toEqual([7, 13]);
  });
});

describe('englishFor()', () => {
  it('finds titles and headings however they are spaced', () => {
    expect(englishFor(book, '读 书。')).toBe('Reading.');
    expect(englishFor(book, '写字。')).toBeNull();
    expect(englishFor({ edition: null }, '读书。')).toBeNull();
  });
});

describe('editionShare()', () => {
  it('counts the sentences that have English', () => {
    expect(editionShare(book)).toEqual({ sentences: 3, translated: 2 });
    expect(editionShare({ text, edition: null })).toBeNull();
  });
});
