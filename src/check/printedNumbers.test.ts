import { describe, expect, it } from 'vitest';
import { printedNumbers } from './printedNumbers.ts';

const values = (text: string): number[] => printedNumbers(text).map(({ value }) => value);

describe('printedNumbers()', () => {
  it.each([
    ['付了三千二百元', 3200],
    ['共1,860件', 1860],
    ['年产2.6万吨', 26000],
    ['占七成六', 76],
    ['降到两成二', 22],
    ['出三分之二的钱', 67],
    ['票价二十八元五角', 28.5],
    ['全场八八折', 12],
    ['下午三点开会', 15],
    ['二十一点三十分关门', 9],
    ['提速1.5倍', 1.5],
    ['等了一刻钟', 15],
  ])('reads in %s the number %d', (text, number) => {
    expect(values(text)).toContain(number);
  });

  it.each([
    ['一定要统一', 1],
    ['三是加强学习', 3],
  ])('reads in %s no %d', (text, number) => {
    expect(values(text)).not.toContain(number);
  });

  it('tells where each begins', () => {
    expect(printedNumbers('共8人，5天')).toEqual([
      { value: 8, at: 1 },
      { value: 5, at: 4 },
    ]);
  });
});
