import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../text/figures.ts';
import { matchOperands, shareTold } from './matchOperands.ts';

/** Each text states one figure beside its year. */
const matched = (operands: string[], texts: string[], question = '') => {
  const candidates = texts.map((words) => {
    const figure = figuresIn(words).find(({ kind }) => kind === 'amount')!;
    return { figure, words };
  });
  return matchOperands(operands, candidates, question)?.map(({ words }) => words) ?? null;
};

describe('matchOperands()', () => {
  it('gives each operand the figure whose words it shares', () => {
    const texts = ['甲组24人', '乙组18人', '食堂3人'];
    expect(matched(['值日组乙组', '甲组'], texts)).toEqual(['乙组18人', '甲组24人']);
  });

  it('tells years apart', () => {
    const texts = ['2017年收案620件', '2018年收案850件', '其中调解306件'];
    expect(matched(['2018年收案', '2017年'], texts)).toEqual([texts[1], texts[0]]);
  });

  it('gives no figure to two operands', () => {
    expect(matched(['节日票价', '平日'], ['票价平日20元', '节日35元'])).toEqual([
      '节日35元',
      '票价平日20元',
    ]);
  });

  it('knows English words whatever their ending', () => {
    const texts = ['a rye loaf costs 4 pounds', 'a white loaf costs 3 pounds'];
    expect(matched(['white loaves', 'rye'], texts)).toEqual([texts[1], texts[0]]);
  });

  it.each<[string, string[], string[]]>([
    ['an operand has no figure', ['甲组', '丙组'], ['甲组24人', '乙组18人']],
    ['two figures would do', ['甲组', '乙组'], ['甲组24人', '乙组18人', '乙组19人']],
    ['they are of unlike measures', ['牛骨', '面'], ['牛骨12公斤', '面条16元，面好']],
    ['one operand is named', ['甲组'], ['甲组24人']],
  ])('gives none where %s', (_, operands, texts) => {
    expect(matched(operands, texts)).toBeNull();
  });
});

describe('shareTold()', () => {
  it.each([
    ['发表文章', '发表文章13篇', 1],
    ['体会文章', '发稿113件', 0],
    ['', '发稿113件', 1],
  ])('of “%s” in “%s” is %d', (operand, words, share) => {
    expect(shareTold(operand, words)).toBe(share);
  });
});
