import { describe, expect, it } from 'vitest';
import { chineseQuantities } from '../text/chineseQuantities.ts';
import { isDerived } from './isDerived.ts';

const derived = (text: string, book: string): boolean =>
  isDerived(chineseQuantities(text).at(-1)!, {
    ...{ text, language: 'zh' },
    near: [chineseQuantities(book)],
  });

describe('isDerived()', () => {
  it.each([
    ['津贴涨了12元', '津贴由16元提到28元'],
    ['两组合计800名', '甲组500名，乙组300名'],
    ['七人共出14万元', '7人，每人2万元'],
    ['平均每台3200元', '8台，费用25600元'],
  ])('works out %s from %s', (text, book) => {
    expect(derived(text, book)).toBe(true);
  });

  it.each([
    ['津贴是12元', '津贴由16元提到28元'],
    ['每月不少于40小时', '每天8小时，每周5天'],
    ['津贴涨了12人', '津贴由16元提到28元'],
    ['平均学习40小时', '每天8小时，5天'],
  ])('does not work out %s from %s', (text, book) => {
    expect(derived(text, book)).toBe(false);
  });
});
