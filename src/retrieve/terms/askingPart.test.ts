import { describe, expect, it } from 'vitest';
import { askingPart } from './askingPart.ts';

const STORY =
  '您好,我在外地的一个机关里做党务工作,最近大家都在学习先进单位的经验,我也翻了翻这本汇编,觉得很有收获,';

describe('askingPart()', () => {
  it('gives the clauses of a long question that ask', () => {
    expect(askingPart(`${STORY}请问他们每个星期要学多长时间呢?谢谢!`)).toBe(
      '请问他们每个星期要学多长时间呢?',
    );
  });

  it('gives the asking sentences of a long English question', () => {
    const story =
      'i am preparing a talk for my colleagues about reading in public bodies and was told that this book has some good examples of it. ';
    expect(askingPart(`${story}how many books did they discuss? thanks in advance.`)).toBe(
      'how many books did they discuss?',
    );
  });

  it.each([
    '他们每个星期要学多长时间?', // short
    STORY, // asks nothing
    `${STORY.replace(/,/gu, '')}怎样学习?`, // one clause: all of it asks
  ])('gives null for %s', (plain) => {
    expect(askingPart(plain)).toBeNull();
  });
});
