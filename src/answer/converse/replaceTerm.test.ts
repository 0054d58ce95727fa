import { describe, expect, it } from 'vitest';
import { replaceTerm } from './replaceTerm.ts';
import { termRows } from './termRows.ts';

describe('termRows behaviour', () => {
  it.each(termRows.map((row) => [row.id, row] as const))('%s', (_, { pattern, ...row }) => {
    for (const example of row.examples) expect(pattern.exec(example)?.[0], example).toBe(example);
    for (const other of row.counterExamples) expect(pattern.test(other), other).toBe(false);
  });
});

describe('replaceTerm() behaviour', () => {
  it.each([
    ['冬天', '夏天食堂几点开门', '冬天食堂几点开门'],
    ['冬天', '夏季的水温是多少', '冬天的水温是多少'],
    ['晚上', '早上谁值班', '晚上谁值班'],
    ['五年级', '三年级有多少学生', '五年级有多少学生'],
    ['下半年', '上半年节电多少', '下半年节电多少'],
    ['改造后', '锅炉改造前的热效率是多少', '锅炉改造后的热效率是多少'],
    ['2015年', '2014年节电多少', '2015年节电多少'],
  ])('%s: %s → %s', (term, earlier, whole) => {
    expect(replaceTerm(term, earlier, 'zh')).toBe(whole);
  });

  it.each([
    ['in winter', 'When does the pool open in summer', 'When does the pool open in winter'],
    ['on Sunday', 'Who is on duty on Friday', 'Who is on duty on Sunday'],
    ['junior staff', 'What do senior staff earn', 'What do junior staff earn'],
  ])('%s: %s → %s', (term, earlier, whole) => {
    expect(replaceTerm(term, earlier, 'en')).toBe(whole);
  });

  it.each([
    ['培训', '如何激励自学', 'zh'],
    ['夏天', '夏天食堂几点开门', 'zh'],
    ['冬天', '春天和夏天食堂几点开门', 'zh'],
    ['费用', '这个办法的作用是什么呀', 'zh'],
    ['who pays', 'How do they share books', 'en'],
    ['the staff', 'What do all staff earn', 'en'],
  ] as const)(
    'leaves a question as it is where none is alike: %s, %s',
    (term, earlier, language) => {
      expect(replaceTerm(term, earlier, language)).toBeNull();
    },
  );
});
