import { describe, expect, it } from 'vitest';
import { smallLibrary } from '../../testing/smallLibrary.ts';
import type { Ground } from '../../check/groundSentence.ts';
import { attribute } from './attribute.ts';

const passages = smallLibrary.shelved;

/** Supported where one of the passages holds the words. */
const ground: Ground = (sentence, among) => {
  const held = among.filter((one) => smallLibrary.textOf(one).includes(sentence));
  const excerpts = held.map(({ book, study, section, passage }) => {
    const { id, start, end } = passage;
    return { book, study, section, passage: id, start, end };
  });
  return held.length > 0
    ? { support: 'supported', reason: null, excerpts }
    : { support: 'unsupported', reason: 'not there', excerpts };
};

const numbersFor = (text: string, numbers: number[], before: number[] = []): [string, number[]] => {
  const found = attribute({ statement: { text, numbers }, passages, before, ground });
  return [found.support, found.numbers];
};

describe('attribute()', () => {
  it('takes the passages a statement names', () => {
    expect(numbersFor('人人写笔记', [1, 2])).toEqual(['supported', [1, 2]]);
  });

  it('puts a wrong number right within the case that was named', () => {
    expect(numbersFor('人人写笔记', [1])).toEqual(['supported', [2]]);
  });

  it('never puts another unit in place of the one that was named', () => {
    expect(numbersFor('二局办了读书会', [1])).toEqual(['unsupported', [1]]);
  });

  it('looks for a statement without a marker where the one before it stood, then everywhere', () => {
    expect(numbersFor('一局每周学习', [], [1])).toEqual(['supported', [1]]);
    expect(numbersFor('大家都参加', [], [1])).toEqual(['supported', [4]]);
    expect(numbersFor('没有这回事', [])).toEqual(['unsupported', []]);
  });
});
