import { describe, expect, it } from 'vitest';
import { enumeratedItems } from './enumeratedItems.ts';

const itemsOf = (text: string): string[] =>
  enumeratedItems(text).map(({ start, end }) => text.slice(start, end));

describe('enumeratedItems() behaviour', () => {
  it.each([
    ['一是扫地。二是浇花，天天浇。三是喂鸡。', ['扫地。', '浇花，天天浇。', '喂鸡。']],
    ['①扫地；②浇花；③喂鸡。', ['扫地', '浇花', '喂鸡。']],
    ['第一，扫地。第二，浇花。', ['扫地。', '浇花。']],
    ['首先，扫地；其次，浇花。此外无事。', ['扫地', '浇花。']],
    ['1.扫地 2.浇花 3.喂鸡', ['扫地', '浇花', '喂鸡']],
    ['（一）扫地（二）浇花', []],
    ['分为三类：甲类、乙类和丙类。', ['甲类', '乙类', '丙类']],
    ['做到：早上扫地、拖地，中午浇花，晚上喂鸡。', ['早上扫地、拖地', '中午浇花', '晚上喂鸡']],
    ['主要是：扫地，拖地；浇花；喂鸡。', ['扫地，拖地', '浇花', '喂鸡']],
    ['院里种着桃树、李树、杏树和梨树。', ['院里种着桃树', '李树', '杏树', '梨树']],
    ['院里有桃树。', []],
    ['早上和晚上扫地。', []],
    ['用了1.5吨、2.5吨。', []],
  ])('%s', (text, items) => {
    expect(itemsOf(text)).toEqual(items);
  });

  it('takes the longest of several lists', () => {
    expect(itemsOf('有两样：甲、乙、丙。一是扫地。二是浇花。三是喂鸡。四是挑水。')).toHaveLength(4);
  });
});
