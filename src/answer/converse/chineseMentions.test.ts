import { describe, expect, it } from 'vitest';
import { chineseMentions } from './chineseMentions.ts';

describe('chineseMentions()', () => {
  it.each([
    ['该局的制度', '该局', 'focus'],
    ['这个单位有什么制度', '这个单位', 'focus'],
    ['他们怎样学习', '他们', 'focus'],
    ['如何评价其成效', '其', 'focus'],
    ['第二个', '第二个', 'nth'],
    ['第3家单位的做法', '第3家单位', 'nth'],
    ['倒数第二个呢', '倒数第二个', 'nth'],
    ['后者如何', '后者', 'nth'],
    ['前三个单位', '前三个单位', 'run'],
    ['这两个单位都有吗', '这两个单位', 'several'],
    ['两者有何区别', '两者', 'several'],
    ['下一个呢', '下一个', 'step'],
  ])('%s refers by %s', (text, words, to) => {
    const found = chineseMentions(text).map(({ start, end, reference }) => [
      text.slice(start, end),
      reference.to,
    ]);
    expect(found).toEqual([[words, to]]);
  });

  it.each([
    '其他单位',
    '其中的道理',
    '尤其重要',
    '吉他社团',
    '应该怎样做',
    '第二个五年规划',
    '第二部分',
    '这本书',
    '本局职工',
    '每两个月',
  ])('%s refers to nothing', (text) => {
    expect(chineseMentions(text)).toEqual([]);
  });
});
