import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseQuantities } from './chineseQuantities.ts';

const read = (text: string): string[] =>
  chineseQuantities(text).map(({ value, measure }) => `${value} ${measure}`);

describe('chineseQuantities()', () => {
  it.each([
    ['三年来共培训166人次', ['3 year', '166 people']],
    ['每月不少于8小时', ['month rate', '8 hour']],
    ['每周五下午', ['5 weekday']],
    ['每周学习三天', ['week rate', '3 day']],
    ['每半年交流一次', ['half-year rate', '1 thing']],
    ['占干部总数的86%，研究生占百分之九', ['86 percent', '9 percent']],
    ['八成的同志', ['80 percent']],
    ['资金5000万元', ['50000000 yuan']],
    ['1.15亿元', ['115000000 yuan']],
    ['1,200家企业', ['1200 thing']],
    ['2008年3月', ['2008 year', '3 month']],
    ['3个月', ['3 months']],
    ['第一周', ['1 ordinal']],
    ['40多本好书', ['40 thing']],
    ['“十二五”规划', ['12 ordinal']],
  ])('reads %s', (text, quantities) => {
    expect(read(text).sort()).toEqual([...quantities].sort());
  });

  it.each(['一定统一', '形成一个氛围', '一是健全制度', '万方数据库'])(
    'finds none in %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it('gives back every number of hours it is given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_999_999 }), (hours) => {
        expect(read(`学习${hours}小时`)).toEqual([`${hours} hour`]);
      }),
    );
  });
});
