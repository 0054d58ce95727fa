import { describe, expect, it } from 'vitest';
import type { Concept } from './terms/concept.ts';
import {
  evidenceValue,
  isEnough,
  matchConcept,
  measureEvidence,
  readForEvidence,
} from './evidence.ts';

const concept = (
  text: string,
  rarity: number,
  variants: [string, number][] = [[text, 1]],
  df = 1,
): Concept => ({
  text,
  rarity,
  df,
  variants: variants.map(([variant, weight]) => ({ text: variant, weight })),
  share: 1,
  isLiteral: false,
});

const TEXT = readForEvidence('每 周 五下午集中学习 13 小时，讲 TRIZ 理论。');

describe('matchConcept()', () => {
  it('finds a word however it is spaced', () => {
    expect(matchConcept(concept('每周五', 1), TEXT)).toBe(1);
  });

  it('finds numbers and Latin words as whole terms only', () => {
    expect(matchConcept(concept('13', 1), TEXT)).toBe(1);
    expect(matchConcept(concept('3', 1), TEXT)).toBe(0);
    expect(matchConcept(concept('triz', 1), TEXT)).toBe(1);
  });

  it('half finds a long word of which all pairs stand apart', () => {
    // 学习小, 习小 …: of the pairs 集中 and 中学 both stand in the text.
    expect(matchConcept(concept('集中学', 1), TEXT)).toBe(1);
    expect(matchConcept(concept('学习集', 1), TEXT)).toBe(0.25);
  });

  it('nearly finds a verb and its object that stand apart', () => {
    const text = readForEvidence('账本由班组自己记。');
    expect(matchConcept(concept('记账', 1), text)).toBe(0.8);
    expect(matchConcept({ ...concept('记账', 1), isLiteral: true }, text)).toBe(0);
  });

  it('does not put a word together from parts of longer ones', () => {
    // 班 stands in 班组 only: 班会 is not spoken of.
    expect(matchConcept(concept('班会', 1), readForEvidence('班组开会'))).toBe(0);
    // 新 stands alone, but is no verb: 新时期的建设 does not speak of 新建.
    expect(matchConcept(concept('新建', 1), readForEvidence('加强新时期的建设'))).toBe(0);
  });

  it('trusts a less likely translation less: the root of its share', () => {
    const study = concept('study', 1, [
      ['研究', 0.8],
      ['学习', 0.2],
    ]);
    expect(matchConcept(study, TEXT)).toBeCloseTo(0.5, 9);
  });
});

describe('matchConcept() of alternatives', () => {
  const film = concept('影片', 3);
  const book = concept('图书', 1);
  const either: Concept = { ...film, rarity: 4, alternatives: [film, book] };

  it('finds all where one of them stands in its own words', () => {
    expect(matchConcept(either, readForEvidence('借图书'))).toBe(1);
  });

  it('counts one that is only near for its share, worked by hand', () => {
    // 影片 makes up 3 of 4 parts, 电影 is near by (0.75 − 0.5) / 0.5: 3/4 · 1/2.
    const nearness = (asked: string, words: readonly string[]) =>
      asked === '影片' && words.includes('电影') ? 0.75 : 0;
    const text = readForEvidence('组织观看电影');
    expect(matchConcept(either, text, nearness)).toBeCloseTo(0.375, 9);
  });
});

describe('matchConcept() by nearness in meaning', () => {
  const film = concept('影片', 1);
  const text = readForEvidence('组织观看电影');

  it.each([
    [1, 1],
    [0.75, 0.5],
    [0.5, 0],
    [0.2, 0],
  ])('a cosine of %d counts %d', (cosine, match) => {
    const nearness = (asked: string, words: readonly string[]) =>
      asked === '影片' && words.includes('电影') ? cosine : 0;
    expect(matchConcept(film, text, nearness)).toBeCloseTo(match, 9);
  });

  it('never takes another word for a quoted one or a name', () => {
    expect(matchConcept({ ...film, isLiteral: true }, text, () => 1)).toBe(0);
  });

  it('leaves words of asking out', () => {
    expect(readForEvidence('名字叫什么的电影').words).toEqual(['电影']);
  });
});

describe('measureEvidence()', () => {
  it('weighs concepts by their rarity, worked by hand', () => {
    // 3 of 4 parts of rarity found: (2·1 + 1·1 + 1·0) / 4.
    const concepts = [concept('学习', 2), concept('小时', 1), concept('足球', 1)];
    expect(measureEvidence(concepts, TEXT)).toEqual({
      coverage: 0.75,
      found: ['学习', '小时'],
      missing: ['足球'],
    });
  });

  it('finds nothing in nothing asked', () => {
    expect(measureEvidence([], TEXT).coverage).toBe(0);
  });
});

describe('isEnough()', () => {
  it('lets nearness in meaning make up for a little that is missing', () => {
    const value = evidenceValue({ coverage: 0.4, meaning: 0.25 });
    expect(value).toBeCloseTo(0.45, 9);
    expect(isEnough(value)).toBe(true);
    expect(isEnough(evidenceValue({ coverage: 0.4, meaning: 0.1 }))).toBe(false);
    expect(isEnough(0.43)).toBe(false);
    expect(isEnough(0.43, { anyOfSeveral: true })).toBe(true);
    expect(isEnough(0.41, { anyOfSeveral: true })).toBe(false);
  });
});
