import { describe, expect, it } from 'vitest';
import { withoutLetterSpacing } from './withoutLetterSpacing.ts';

describe('withoutLetterSpacing()', () => {
  it.each([
    ['市 科 技 局', '市科技局'],
    ['市　科  技\n局', '市科技局'],
    ['市 科 技 局 怎么学', '市科技局 怎么学'],
    ['请问 市 科 技 局', '请问 市科技局'],
  ])('closes up %j', (spaced, closed) => {
    expect(withoutLetterSpacing(spaced)).toBe(closed);
  });

  it.each(['财政局 科技局 自学', '二中 食堂 几点', '中 学校', 'a b 中', '中', ''])(
    'leaves %j as it is',
    (text) => {
      expect(withoutLetterSpacing(text)).toBe(text);
    },
  );
});
