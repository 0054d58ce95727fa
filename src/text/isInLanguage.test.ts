import { describe, expect, it } from 'vitest';
import { isInLanguage } from './isInLanguage.ts';

describe('isInLanguage()', () => {
  it.each([
    ['市科技局引入TRIZ理论。', 'zh', true],
    ['TRIZ', 'zh', true],
    ['The bureau studies every week.', 'zh', false],
    ['The bureau studies every week.', 'en', true],
    ['The Bureau of Statistics (市统计局) holds “每月不少于 8 小时的学习例会”.', 'en', true],
    ['市统计局每周学习。', 'en', false],
    ['166', 'en', true],
  ] as const)('%s as %s: %s', (text, language, expected) => {
    expect(isInLanguage(text, language)).toBe(expected);
  });
});
