import { describe, expect, it } from 'vitest';
import { preferredShape } from './preferredShape.ts';

describe('preferredShape()', () => {
  it.each([
    ['Which books did they discuss?', '评说了《亮剑》等好书', '号召大家“多读书”'],
    ['看了哪部电影？', '观看电影《铁人》', '观看“红色”电影'],
    ['题目叫什么？', '题为《执政为民》', '上了一堂党课'],
    ['What is the newsletter called?', '创办了“创新与实践”简报', '创办了简报'],
    ['How many books?', '40多本好书', '读一本好书'],
    ['How many lamps?', '装了九百盏灯', '每盏灯'],
    ['一共有多少篇？', '发表论文十三篇', '撰写一篇报告'],
  ])('%s is better answered by %s than by %s', (question, answer, other) => {
    expect(preferredShape(question)!.test(answer)).toBe(true);
    expect(preferredShape(question)!.test(other)).toBe(false);
  });

  it.each(['什么书记讲了课？', '怎样学习？', 'Who spoke?', 'Which sections lecture the staff?'])(
    'prefers nothing for %s',
    (question) => {
      expect(preferredShape(question)).toBeNull();
    },
  );
});
