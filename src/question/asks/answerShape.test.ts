import { describe, expect, it } from 'vitest';
import { answerShape } from './answerShape.ts';

describe('answerShape()', () => {
  it.each([
    ['举办了几期活动？', '举办4期活动', '开办了大讲堂'],
    ['派了几个人去？', '选派4人参加', '选派骨干参加'],
    ['来了多少人？', '共培训十二名', '分三次培训'],
    ['发了多少件稿？', '发稿113件', '发了许多稿，获奖3次'],
    ['花了多少钱？', '投入5000万元以上', '培训166人次'],
    ['How much did the training cost?', '投入300元', '培训166人次'],
    ['How many lamps are there?', '装了九百盏路灯', '装了路灯'],
    ['What share holds a degree?', '占百分之九', '占多数'],
    ['哪天集中学习？', '每周五下午', '集中学习'],
    ['How often do they meet?', '每季组织1次', '经常开会'],
    ['多久开一次讲座？', '每1—2个月一场', '循环轮流'],
    ['In which month was it?', '今年4月', '上了党课'],
    ['广场面积多大？', '占地3公顷', '占地很广'],
    ['How tall is the chimney?', '烟囱120米', '烟囱最高'],
  ])('%s is answered by %s, not by %s', (question, answer, other) => {
    expect(answerShape(question)!.test(answer)).toBe(true);
    expect(answerShape(question)!.test(other)).toBe(false);
  });

  it.each([
    '那几位职工开了什么会？',
    '哪几个单位？',
    '谁讲的？',
    '怎样学习？',
    'Which books were read?',
    '学习在多大程度上影响了工作？',
    '为什么学历越多高的岗位越多？',
    'What is the newsletter called?',
    '举办了几期，主要讲了哪些内容？',
  ])('asks for nothing of the kind: %s', (question) => {
    expect(answerShape(question)).toBeNull();
  });
});
