import { describe, expect, it } from 'vitest';
import { unabbreviated } from './unabbreviated.ts';

describe('unabbreviated()', () => {
  it.each([
    ['团市委', '市共青团委'],
    ['肇州团县委', '肇州县共青团委'],
    ['大庆一中', '大庆一中学'],
    ['市纪委', '市纪律检查委'],
    ['龙凤区机关党工委', '龙凤区机关党工作委'],
    ['肇源县机关工委', '肇源县机关工作委'],
    ['省发改委', '省发展改革委'],
  ])('%s is %s', (name, full) => {
    expect(unabbreviated(name)).toBe(full);
  });

  it.each(['市统计局', '市五十五中学', '新华中', '北京三里河一区社区党委', '市教育委'])(
    '%s is whole',
    (name) => {
      expect(unabbreviated(name)).toBe(name);
    },
  );
});
