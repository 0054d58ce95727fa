import { describe, expect, it } from 'vitest';
import { isOtherMatter } from './isOtherMatter.ts';

describe('isOtherMatter()', () => {
  it('knows front and back matter, set wide or numbered', () => {
    for (const heading of [
      '前 言',
      '后记',
      '附录',
      '附录一：大事记',
      '附　录 A',
      'Appendix B',
      'References',
    ]) {
      expect(isOtherMatter(heading)).toBe(true);
    }
  });

  it('takes no case or sentence for it', () => {
    for (const heading of ['锅炉改造的路子', '前言不搭后语', '后记得补上', '索引制度的建立', '']) {
      expect(isOtherMatter(heading)).toBe(false);
    }
  });
});
