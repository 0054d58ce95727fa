import { describe, expect, it } from 'vitest';
import { indexTerms } from '../../text/words.ts';
import { LexicalIndex } from '../store/lexicalIndex.ts';
import { soundsOf } from '../../text/romanise.ts';
import { SoundFinder } from './soundFinder.ts';

const finder = new SoundFinder(
  LexicalIndex.build(
    ['开办了科技大讲堂', '到黎明乡挂职的赫牧原', '请来赵天石教授', '交税务局'].map(indexTerms),
  ),
);

describe('SoundFinder.alike()', () => {
  it.each([
    ['科技大讲唐', ['科技大讲堂']],
    ['黎名乡', ['黎明乡']],
  ])('finds what %s was meant to be', (word, runs) => {
    expect(finder.alike(word)).toEqual(runs);
  });

  it('does not take another tone for the same sound: 水 is no 税', () => {
    expect(finder.alike('水务局')).toEqual([]);
  });

  it('does not find the word itself, nor single characters', () => {
    expect(finder.alike('税务局')).toEqual([]);
    expect(finder.alike('唐')).toEqual([]);
  });

  it('wants neighbouring characters of the books', () => {
    expect(finder.alike('大教堂')).toEqual([]);
  });
});

describe('SoundFinder.spelled()', () => {
  it.each([
    ['muyuan', ['牧原']],
    ['hemuyuan', ['赫牧原']],
    ['zhaotianshi', ['赵天石']],
    ['liming', ['黎明']],
  ])('finds the name written %s', (letters, runs) => {
    expect(finder.spelled(letters)).toEqual(runs);
  });

  it.each(['mu', 'muyua', 'committee', ''])('finds nothing for %j', (letters) => {
    expect(finder.spelled(letters)).toEqual([]);
  });
});

describe('soundsOf()', () => {
  it('gives one sound a character, with its tone', () => {
    expect(soundsOf('财政')).toEqual(['cai2', 'zheng4']);
  });
});
