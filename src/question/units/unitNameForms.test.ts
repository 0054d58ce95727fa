import { describe, expect, it } from 'vitest';
import { smallBook } from '../../testing/smallLibrary.ts';
import type { Book } from '../../types.ts';
import { GOVERNING, unitNameForms } from './unitNameForms.ts';

/** Forms of a unit's name that are no place's. */
const forms = (unit: string, place: Book['place'] = null, unitEn = unit): string[] =>
  unitNameForms({ ...smallBook.cases[0]!, unit, unitEn }, place)
    .filter(({ match }) => match !== 'place')
    .map(({ name }) => name);

describe('unitNameForms()', () => {
  it.each([
    ['青石镇人民政府', ['青石镇', '青石镇政府'], ['青石']],
    ['枫林乡人民政府', ['枫林乡', '枫林乡政府'], ['枫林']],
    ['云山县人民政府', ['云山县政府'], ['云山县']],
    ['北门街道办事处', ['北门街道', '北门街道办'], ['北门']],
    ['铁西区办事处', [], ['铁西区']],
    ['滨河社区居民委员会', ['滨河社区', '滨河社区居委会'], ['滨河']],
    ['柳树村村民委员会', ['柳树村', '柳树村委会'], ['柳树']],
    ['高新区管理委员会', ['高新区管委会'], ['高新区']],
    ['发展委员会', [], ['发展']],
    ['镇人民医院', [], ['镇']],
  ])('of %s has %j, not %j', (unit, has, lacks) => {
    expect(forms(unit)).toEqual(expect.arrayContaining(has));
    for (const name of lacks) expect(forms(unit)).not.toContain(name);
  });

  it('has an example for every row of what governs a place', () => {
    const units = [
      '甲镇人民政府',
      '甲县人民政府',
      '甲街道办事处',
      '甲社区居民委员会',
      '甲村村民委员会',
      '甲区管理委员会',
    ];
    for (const { ending, short } of GOVERNING) {
      const unit = units.find((one) => ending.test(one))!;
      expect(forms(unit)).toEqual(
        expect.arrayContaining(short.map((one) => unit.replace(ending, one))),
      );
    }
  });

  it('writes two words of an English name by their initials', () => {
    const place = { zh: '江州', en: 'Jiangzhou' };
    const name = 'Jiangzhou Municipal Bureau of Science and Technology';
    expect(forms('市科技局', place, name)).toContain('Jiangzhou Municipal Bureau of S and T');
    expect(forms('市财政局', place, 'Jiangzhou Finance Bureau').join()).not.toMatch(
      /\b[A-Z] and [A-Z]\b/u,
    );
  });
});
