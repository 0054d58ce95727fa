import { describe, expect, it } from 'vitest';
import { smallLibrary } from '../testing/smallLibrary.ts';
import type { Checker } from './createChecker.ts';
import { groundSentence } from './groundSentence.ts';

const [first, second, third] = smallLibrary.shelved;

/** Supported where every clause of the sentence stands on the cited pages. */
const check: Checker = (sentence, cited) => {
  const text = cited.map((one) => one.text).join('');
  const missing = sentence.split('，').find((clause) => !text.includes(clause));
  return missing === undefined
    ? { support: 'supported', reason: null }
    : { support: 'unsupported', reason: `no ${missing}` };
};
const nearness = (sentence: string) => (words: string) =>
  [...sentence].filter((character) => words.includes(character)).length;
const ground = (sentence: string, passages: Parameters<typeof groundSentence>[1]) =>
  groundSentence(sentence, passages, { check, nearness });

describe('groundSentence()', () => {
  it('rests on the words of the passage, by their offsets', () => {
    const { support, excerpts } = ground('每周学习', [first!]);
    expect(support).toBe('supported');
    expect(excerpts).toHaveLength(1);
    const { book, start, end, passage } = excerpts[0]!;
    expect(book.text.slice(start, end)).toBe('一局每周学习。');
    expect(passage).toBe(first!.passage.id);
  });

  it('judges several passages together', () => {
    expect(ground('每周学习，人人写笔记', [first!, second!]).support).toBe('supported');
    expect(ground('每周学习，人人写笔记', [first!])).toMatchObject({
      support: 'unsupported',
      reason: 'no 人人写笔记',
      excerpts: [],
    });
  });

  it('widens to the neighbours where the nearest sentence does not carry it', () => {
    const text = '甲日学习。乙日评比。丙日总结。丁日休息。';
    const spans = [0, 5, 10, 15].map((start) => ({ start, end: start + 5 }));
    const one = {
      ...third!,
      book: {
        ...third!.book,
        text,
        pages: spans.map((span, at) => ({
          ...span,
          number: at + 1,
          basis: 'printed' as const,
          case: third!.study.id,
        })),
      },
      passage: { ...third!.passage, start: 0, end: text.length },
    };
    const { support, excerpts } = groundSentence('乙日评比，丙日总结', [one], { check, nearness });
    expect(support).toBe('supported');
    const { start, end } = excerpts[0]!;
    expect(text.slice(start, end)).toContain('乙日评比。丙日总结。');
    expect(text.slice(start, end)).not.toBe(text);
  });

  it('rests on nothing where nothing is cited', () => {
    const nothing: Checker = () => ({ support: 'unsupported', reason: 'nothing is cited' });
    expect(groundSentence('甲', [], { check: nothing, nearness })).toEqual({
      support: 'unsupported',
      reason: 'nothing is cited',
      excerpts: [],
    });
  });
});
