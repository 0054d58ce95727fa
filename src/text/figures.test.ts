import { describe, expect, it } from 'vitest';
import { decimalText } from './decimal.ts';
import { figuresIn } from './figures.ts';

const told = (text: string) =>
  figuresIn(text).map((one) =>
    one.kind === 'date'
      ? [text.slice(one.start, one.end), one.year, one.month]
      : [text.slice(one.start, one.end), decimalText(one.value), one.measure],
  );

describe('figuresIn()', () => {
  it.each<[string, unknown[]]>([
    [
      '甲组24人，乙组十八人。',
      [
        ['24人', '24', 'people'],
        ['十八人', '18', 'people'],
      ],
    ],
    [
      '投入1.2亿元，其中拨款7500万元。',
      [
        ['1.2亿元', '120000000', 'yuan'],
        ['7500万元', '75000000', 'yuan'],
      ],
    ],
    ['借走26.1万册次', [['26.1万册次', '261000', 'times']]],
    [
      '2015年9月动工，2017年重开。',
      [
        ['2015年9月', 2015, 9],
        ['2017年', 2017, null],
      ],
    ],
    ['热效率提高到百分之七十九', [['百分之七十九', '79', 'percent']]],
    ['用了1,350公里', [['1,350公里', '1350', 'kilometre']]],
    [
      '用时由2016年的42天减少到15天',
      [
        ['2016年', 2016, null],
        ['42天', '42', 'day'],
        ['15天', '15', 'day'],
      ],
    ],
    [
      'The court received 420 claims in 2016.',
      [
        ['420', '420', 'thing'],
        ['2016', 2016, null],
      ],
    ],
    ['It carried 1.2 million passengers.', [['1.2 million', '1200000', 'thing']]],
    [
      'It takes 28.5 kg of water and nine bakers.',
      [
        ['28.5 kg', '28.5', 'kilogram'],
        ['nine', '9', 'thing'],
      ],
    ],
    ['A loaf costs 4.20 pounds.', [['4.20 pounds', '4.2', 'pound']]],
    ['It began in March 2012.', [['March 2012', 2012, 3]]],
  ])('reads %s', (text, figures) => {
    expect(told(text)).toEqual(figures);
  });

  it.each([
    '约230家',
    '230余家',
    '第三名',
    '一定要学',
    'nearly 40 people',
    'no one came',
    '每3天一次',
  ])('computes with nothing in “%s”', (text) => expect(told(text)).toEqual([]));
});
