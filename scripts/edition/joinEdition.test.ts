import { describe, expect, it } from 'vitest';
import { sentenceKey } from '../../src/text/sentenceKey.ts';
import { joinEdition } from './joinEdition.ts';

const zh = [
  { key: 'a', zh: '每周五学习。' },
  { key: 'front-1', zh: '前言' },
];
const en = [
  { key: 'front-1', en: 'Foreword' },
  { key: 'a', en: ' Friday is for study. ' },
];

describe('joinEdition()', () => {
  it('keys the English by the words of the book, whatever the keys of the files', () => {
    expect(joinEdition({ zh, en })).toEqual({
      [sentenceKey('每周五学习。')]: 'Friday is for study.',
      [sentenceKey('前言')]: 'Foreword',
    });
  });

  it('takes every line, and no word twice', () => {
    expect(() => joinEdition({ zh, en: en.slice(1) })).toThrow('front-1 has no English');
    expect(() => joinEdition({ zh: zh.slice(1), en })).toThrow('a has no Chinese');
    const twice = {
      zh: [...zh, { key: 'b', zh: '前 言' }],
      en: [...en, { key: 'b', en: 'Preface' }],
    };
    expect(() => joinEdition(twice)).toThrow('b: the same words are said otherwise before');
  });
});
