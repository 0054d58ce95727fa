import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept } from './question/concept.ts';
import { missingDetails, requiredDetails, unheardNames } from './requiredDetails.ts';

describe('requiredDetails()', () => {
  it('takes numbers and quoted words', () => {
    expect(requiredDetails('2005年的“八个一”办了12次，十五家参加')).toEqual([
      '八个一',
      '2005',
      '12',
      '十五',
    ]);
  });

  it('takes written numbers where something is counted by them, wherever they start', () => {
    const plain =
      /[0-9]+(?:\.[0-9]+)?|[〇零一二两三四五六七八九十百千万]{2,}(?=[年月日人次个项件篇期家])/gu;
    const texts = fc.string({ unit: fc.constantFrom(...'一二十百万年个5.学'), maxLength: 20 });
    fc.assert(
      fc.property(texts, (text) => {
        expect(requiredDetails(text)).toEqual(text.match(plain) ?? []);
      }),
    );
  });

  it('takes none where none are', () => {
    expect(requiredDetails('一些单位怎样学习')).toEqual([]);
  });
});

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
    expect(unheardNames('Did they go to Japan?', [japan])).toEqual(['japan']);
  });

  it('finds names that stand nowhere, not the first word and not common nouns', () => {
    const concepts = [
      concept('send', 0),
      concept('people', 3),
      concept('japan', 0),
      concept('tsinghua', 1),
    ];
    expect(unheardNames('Send people to Japan or Tsinghua?', concepts)).toEqual(['japan']);
  });

  it('takes a Chinese name that is known to stand nowhere, and only where it does not sound like one that does', () => {
    const peking = { ...concept('北京大学', 0), isUnheardName: true };
    expect(unheardNames('几人到北京大学培训？', [peking, concept('培训', 2)])).toEqual([
      '北京大学',
    ]);
    expect(unheardNames('几人到北京大学培训？', [{ ...peking, df: 1 }])).toEqual([]);
  });
});
