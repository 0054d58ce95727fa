import { describe, expect, it } from 'vitest';
import type { Concept } from './terms/concept.ts';
import { requiredDetails } from '../question/asks/requiredDetails.ts';
import { missingDetails, unheardNames } from './missingDetails.ts';

describe('missingDetails()', () => {
  it('compares numbers by value and words by sight', () => {
    const text = '2008年以来，办了“七 个 一”活动15次。';
    expect(missingDetails(['七个一', '2008', '十五'], text)).toEqual([]);
    expect(missingDetails(['八个一', '2005', '5'], text)).toEqual(['八个一', '2005', '5']);
  });
});

describe('requiredDetails() with missingDetails()', () => {
  it.each([
    ['3年来培训多少人', '三年来全局共培训', true],
    ['一百六十六人次的培训', '共培训166人次', true],
    ['were 1,200 books read?', '共读书1200册', true],
    ['were 1200 books read?', '共读书1,200册', true],
    ['86%的职工', '百分之八十六的职工', true],
    ['166人次', '共1660人次', false],
    ['3人', '一定三思', false],
  ])('%s beside %s: %j', (question, text, isThere) => {
    expect(missingDetails(requiredDetails(question), text).length === 0).toBe(isThere);
  });
});

describe('unheardNames()', () => {
  const concept = (text: string, df: number): Concept => ({
    text,
    df,
    rarity: 1,
    variants: df === 0 ? [] : [{ text: '两字', weight: 1 }],
    share: 1,
    isLiteral: false,
  });

  it('takes no single character for a name', () => {
    const japan = { ...concept('japan', 9), variants: [{ text: '日', weight: 1 }] };
    expect(unheardNames(['japan'], [japan])).toEqual(['japan']);
  });

  it('finds names that stand nowhere, and no common nouns', () => {
    const concepts = [
      concept('send', 0),
      concept('people', 3),
      concept('japan', 0),
      concept('tsinghua', 1),
    ];
    expect(unheardNames(['japan', 'tsinghua'], concepts)).toEqual(['japan']);
  });

  it('takes a Chinese name that is known to stand nowhere, and only where it does not sound like one that does', () => {
    const peking = { ...concept('北京大学', 0), isUnheardName: true };
    expect(unheardNames([], [peking, concept('培训', 2)])).toEqual(['北京大学']);
    expect(unheardNames([], [{ ...peking, df: 1 }])).toEqual([]);
  });
});
