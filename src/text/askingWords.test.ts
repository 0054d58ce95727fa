import { describe, expect, it } from 'vitest';
import { isAskingWord, withoutCountOfItems, withoutMeasureAsked } from './askingWords.ts';

describe('isAskingWord()', () => {
  it.each([
    '谢谢',
    '名字',
    '提到',
    '什么',
    '靠',
    'describe',
    'called',
    'keeping',
    'the',
    'among',
    'everyone',
    'held',
    'using',
  ])('%s asks', (word) => {
    expect(isAskingWord(word)).toBe(true);
  });

  it.each(['学习', '制度', 'library', 'study', 'less', 'except'])('%s names something', (word) => {
    expect(isAskingWord(word)).toBe(false);
  });
});

describe('withoutCountOfItems()', () => {
  it.each([
    ['有哪三条做法', '有哪 做法'],
    ['第四节的三个做法', '第四节的 做法'],
    ['准则是哪五个字?', '准则是哪 ?'],
    ['点了哪两本的名字', '点了哪 的名字'],
    // These numbers belong to what is asked about.
    ['七个一包括哪些', '七个一包括哪些'],
    ['的七个一', '的七个一'],
    ['培训三年的人', '培训三年的人'],
  ])('%s → %s', (question, rest) => {
    expect(withoutCountOfItems(question)).toBe(rest);
  });
});

describe('withoutMeasureAsked()', () => {
  it.each([
    ['how large an area', 'how   an area'],
    ['and how often', 'and how  '],
    ['a large area', 'a large area'],
  ])('%s → %s', (question, rest) => {
    expect(withoutMeasureAsked(question)).toBe(rest);
  });
});
