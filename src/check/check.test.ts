import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../models/lexicon.ts';
import { checkSentence, type Checked } from './check.ts';
import { createWordReader } from './wordReader.ts';

const read = createWordReader(loadLexicon());

const TEXT =
  '规定了“3个8”学习制度。每位党员干部每月自行安排不少于 8 小时的自学时间。评说了《亮剑》等40多本好书。全局80%的同志没有参加。从石油学院邀请教授。';

function check(sentence: string, unit = '市统计局'): Checked {
  return checkSentence({
    sentence,
    cited: [{ unit, text: TEXT }],
    units: ['市统计局', '林甸县统计局', '统计局'],
    lexicon: { chineseRarity: () => 8, senseStems: () => new Set<string>() },
    read,
  });
}

describe('checkSentence()', () => {
  it.each([
    '规定了“3个8”学习制度。',
    '“规定了“3个8”学习制度。”',
    '每位党員幹部每月自行安排不少於８小時的自學時間',
    '评说了《亮剑》等 40 多本好书。[1]',
  ])('takes %s as verbatim', (sentence) => {
    expect(check(sentence)).toEqual({ support: 'verbatim', reason: null });
  });

  it.each([
    '市统计局的党员干部每月自学时间不少于8小时。',
    '党员干部每月自学时间不少于八小时。',
    '百分之八十的同志没有参加。',
  ])('takes %s as supported', (sentence) => {
    expect(check(sentence)).toEqual({ support: 'supported', reason: null });
  });

  it.each([
    ['党员干部每月自学时间不少于9小时。', /没有“9小时”这个数/u],
    ['党员干部每月自学时间不少于40小时。', /没有“40小时”这个数/u],
    ['林甸县统计局的党员干部每月自学时间不少于8小时。', /说的是林甸县统计局，引的是市统计局/u],
    ['评说了《铁人》等40多本好书。', /没有“铁人”/u],
    ['从清华大学邀请教授。', /没有“清华大学”/u],
    ['党员干部每月没有安排自学时间。', /没有“没有”的意思/u],
    ['全局80%的同志参加了。', /原文有“没有”/u],
    ['足球比赛非常精彩，观众热烈鼓掌。', /只有0%的内容词/u],
  ])('finds fault with %s', (sentence, reason) => {
    const { support, reason: given } = check(sentence);
    expect(support).toBe('unsupported');
    expect(given).toMatch(reason);
  });

  it('supports nothing that cites nothing', () => {
    const verdict = checkSentence({
      sentence: '学习。',
      cited: [],
      units: [],
      lexicon: { chineseRarity: () => null, senseStems: () => new Set<string>() },
      read,
    });
    expect(verdict).toEqual({ support: 'unsupported', reason: '没有引用' });
  });
});
