import { describe, expect, it } from 'vitest';
import { operandsAsked, withoutAsking } from './operandsAsked.ts';

describe('operandsAsked()', () => {
  it.each([
    ['值日组甲组和乙组一共有多少人？', ['值日组甲组', '乙组']],
    ['牛骨、牛腱和老姜合计多少公斤？', ['牛骨', '牛腱', '老姜']],
    ['女职工占职工的百分之几？', ['女职工', '职工']],
    ['投入里财政拨款占多大比例？', ['财政拨款', '投入']],
    ['从1892年始建到1938年毁于火灾有多少年？', ['1892年始建', '1938年毁于火灾']],
    ['周桂芳和冯德全谁的年纪大？', ['周桂芳', '冯德全']],
    ['馆藏相差多少万册？', ['馆藏']],
  ])('reads %s', (question, operands) => {
    expect(operandsAsked(question, 'zh')).toEqual(operands);
  });

  it.each([
    ['How many judges and clerks altogether?', ['judges', 'clerks']],
    [
      'How much more does a rye loaf cost than a white loaf?',
      ['does a rye loaf cost', 'a white loaf'],
    ],
    ['What percentage of the claims were settled early?', ['settled early', 'the claims']],
    [
      'Which carries more, the large ferry or the small ferry?',
      ['the large ferry', 'the small ferry'],
    ],
  ])('reads %s', (question, operands) => {
    expect(operandsAsked(question, 'en')).toEqual(operands);
  });
});

describe('withoutAsking()', () => {
  it.each([
    ['发稿一共有多少？', 'zh', '发稿'],
    ['谁发表的文章', 'zh', '发表的文章'],
    ['the clerks altogether?', 'en', 'the clerks'],
  ] as const)('leaves of “%s” (%s) what is named', (words, language, named) => {
    expect(withoutAsking(words, language)).toBe(named);
  });
});
