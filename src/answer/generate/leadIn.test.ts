import { describe, expect, it } from 'vitest';
import { isBareLeadIn } from './leadIn.ts';

const said = {
  texts: ['各单位如何激励自学？', '完善学习制度'],
  names: ['市财政局', '第二中学', 'Daqing Municipal Bureau of Finance'],
};

describe('isBareLeadIn()', () => {
  it.each(['各单位激励自学的做法如下：', '市财政局：', '第二中学：', '各单位：'])(
    'lets %s pass',
    (text) => {
      expect(isBareLeadIn(text, said)).toBe(true);
    },
  );

  it('lets an English lead-in pass', () => {
    const asked = {
      texts: ['How did the units motivate self-study?'],
      names: ['Bureau of Finance', '市财政局'],
    };
    expect(isBareLeadIn('The units motivated self-study as follows:', asked)).toBe(true);
    expect(isBareLeadIn('Bureau of Finance:', asked)).toBe(true);
  });

  it.each([
    ['三个单位激励自学的做法：', 'a count'],
    ['“激励自学”：', 'a quotation'],
    ['市财政局获得了全国先进集体称号：', 'a claim'],
    [`各单位${'激励自学'.repeat(20)}：`, 'too long'],
  ])('stops %s: %s', (text) => {
    expect(isBareLeadIn(text, said)).toBe(false);
  });
});
