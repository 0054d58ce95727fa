import { describe, expect, it } from 'vitest';
import { unifiedIdeographs } from './unifiedIdeographs.ts';

describe('unifiedIdeographs()', () => {
  it('puts the character in the place of the radical, of both blocks', () => {
    expect(unifiedIdeographs('⻝品⻋间的⻔')).toBe('食品车间的门');
    expect(unifiedIdeographs('⽂书⼊⼿')).toBe('文书入手');
    expect(unifiedIdeographs('⼾⼝')).toBe('户口');
  });

  it('knows every radical of both blocks', () => {
    const assigned = Array.from({ length: 0x160 }, (_, at) => String.fromCodePoint(0x2e80 + at));
    const radicals = assigned.filter((one) => /\p{Script=Han}/u.test(one));
    const left = radicals.filter((one) => unifiedIdeographs(one) === one);
    expect(left).toEqual(['⺀']); // a mark that is no character of its own
  });

  it('leaves everything else as it stands', () => {
    expect(unifiedIdeographs('长 Ａ ﬁ 㐀')).toBe('长 Ａ ﬁ 㐀');
  });
});
