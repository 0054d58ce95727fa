import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../text/figures.ts';
import type { Language } from '../../types.ts';
import { compute } from './compute.ts';
import type { Operation } from '../../question/asks/operationRows.ts';

const told = (operation: Operation, text: string, language: Language = 'zh') =>
  compute(operation, figuresIn(text), language)?.formula ?? null;

describe('compute()', () => {
  it.each<[Operation, string, string]>([
    ['sum', '牛骨12公斤、牛腱4.5公斤、老姜0.8公斤', '12 + 4.5 + 0.8 = 17.3公斤'],
    ['sum', '报告58篇，稿件113件', '58 + 113 = 171'],
    ['sum', '厨师三人，司机5人', '3 + 5 = 8人'],
    ['sum', '拨款2万元，自筹3000元', '20000 + 3000 = 23000元'],
    ['difference', '以前18.5万册，以后32万册', '32 − 18.5 = 13.5万册'],
    ['difference', '百分之六十一，百分之七十九', '79 − 61 = 18%'],
    ['share', '拨款7500万元，投入1.2亿元', '7500万 ÷ 1.2亿 = 62.5%'],
    ['share', '采用22篇，报告58篇', '22 ÷ 58 ≈ 37.9%'],
    ['duration', '2015年9月，2017年3月', '从2015年9月到2017年3月：1年6个月'],
    ['duration', '1892年，1938年', '1938 − 1892 = 46年'],
    ['order', '1946年，1941年', '1941年早于1946年'],
    ['order', '26.1万册，15.5万册', '26.1万册多于15.5万册，26.1 − 15.5 = 10.6万册'],
    ['order', '3次，3次', '两者相同，都是3次'],
  ])('makes the %s of %s', (operation, text, formula) => {
    expect(told(operation, text)).toBe(formula);
  });

  it.each<[Operation, string, string]>([
    ['difference', '4.20 pounds; 2.75 pounds', '4.20 − 2.75 = 1.45 pounds'],
    ['share', '300,000 came of 1.2 million in all', '300000 ÷ 1.2 million = 25%'],
    [
      'duration',
      'March 2012; September 2014',
      'from March 2012 to September 2014: 2 years 6 months',
    ],
    ['order', '1998; 1954', '1954 is earlier than 1998'],
    ['sum', 'nine bakers; six bakers', '9 + 6 = 15 bakers'],
  ])('says the %s of %s in English', (operation, text, formula) => {
    expect(told(operation, text, 'en')).toBe(formula);
  });

  it.each<[string, Operation, string]>([
    ['unlike measures', 'sum', '牛骨12公斤，一碗16元'],
    ['a date and an amount', 'difference', '2018年，15天'],
    ['one figure', 'sum', '24人'],
    ['a part greater than its whole', 'share', '580篇，22篇'],
    ['a share of nothing', 'share', '0篇，0篇'],
    ['per cents of different wholes', 'sum', '86%，9%'],
    ['dates told unlike', 'duration', '2015年9月，2017年'],
    ['three figures', 'difference', '3人，4人，5人'],
    ['the same date twice', 'order', '2015年，2015年'],
  ])('makes nothing of %s', (_, operation, text) => {
    expect(told(operation, text)).toBeNull();
  });

  it('adds hundredths without a trace of binary fractions', () => {
    const cents = fc.array(fc.nat(99999), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(cents, (parts) => {
        const text = parts.map((one) => `${(one / 100).toFixed(2)}元`).join('，');
        const total = parts.reduce((sum, one) => sum + one, 0);
        const written = (total / 100).toFixed(2).replace(/\.?0+$/u, '');
        expect(told('sum', text)?.split(' = ')[1]).toBe(`${written}元`);
      }),
    );
  });
});
