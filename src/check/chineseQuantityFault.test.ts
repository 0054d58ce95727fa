import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../models/lexicon.ts';
import { chineseQuantityFault } from './chineseQuantityFault.ts';
import { createWordReader } from './wordReader.ts';

const read = createWordReader(loadLexicon());
const pages = read(
  '每周组织一次集中学习，每半年集中交流一次学习体会。高级职称29人，中级职称75人，本科以上学历占86%。' +
    '每周五下午为集中学习日。1人到北大参加培训班；4人到南大参加业务骨干培训班。论文13篇。',
);

describe('chineseQuantityFault()', () => {
  it.each([
    '学习体会每半年交流1次。',
    '该局有高级职称二十九人、中级职称七十五人。',
    '百分之八十六的干部有本科以上学历。',
    '周五下午集中学习。',
    '论文有13份。',
    '四名干部到南大参加了业务骨干培训班。',
  ])('finds none in %s', (sentence) => {
    expect(chineseQuantityFault(sentence, { pages, listed: 0 })).toBeNull();
  });

  it.each([
    ['该局有高级职称39人。', '所引页中没有“39人”这个数'],
    ['86人有本科以上学历。', '所引页中没有“86人”这个数'],
    ['周四下午集中学习。', '所引页中没有“周四”这个数'],
    ['干部每天自学。', '所引页中没有“每天”这个数'],
    ['每周集中交流学习体会。', '句中是“每周”，所引页中是“每半年”'],
    ['1人参加业务骨干培训班。', '句中是“1人”，所引页中是“4人”'],
    ['中级职称29人。', '句中是“29人”，所引页中是“75人”'],
  ])('finds what is wrong with %s', (sentence, reason) => {
    expect(chineseQuantityFault(sentence, { pages, listed: 0 })?.reason).toBe(reason);
  });

  it('lets a sentence count what it names itself', () => {
    expect(chineseQuantityFault('出台了和两个文件。', { pages, listed: 2 })).toBeNull();
  });

  it('takes one of something as an article', () => {
    expect(chineseQuantityFault('形成了一个良好氛围，办了1场。', { pages, listed: 0 })).toBeNull();
  });
});
