import { describe, expect, it } from 'vitest';
import type { Concept } from './concept.ts';
import { mergeAlternatives } from './mergeAlternatives.ts';

function concept(text: string, more: Partial<Concept> = {}): Concept {
  const variants = [{ text: `${text}-in-book`, weight: 0.5 }];
  return { text, rarity: 2, df: 3, variants, share: 1, isLiteral: false, ...more };
}

const texts = (plain: string, concepts: Concept[]): string[] =>
  mergeAlternatives(concepts, plain).map(({ text }) => text);

describe('mergeAlternatives()', () => {
  it('makes one concept of two words joined by “or”, as heavy as both, in the forms of either', () => {
    const contests = concept('contests', { share: 0.5 });
    const quizzes = concept('quizzes', { df: 0, rarity: 4, variants: [] });
    const plain = 'who held contests or quizzes?';
    expect(mergeAlternatives([contests, quizzes], plain)).toEqual([
      {
        ...contests,
        rarity: 5,
        share: 1,
        variants: [{ text: 'contests-in-book', weight: 1 }],
        alternatives: [contests, quizzes],
      },
    ]);
  });

  it.each(['在报刊或刊物上', '在报刊或者刊物上', '报刊 或是 刊物'])('reads %s', (plain) => {
    expect(texts(plain, [concept('报刊'), concept('刊物')])).toEqual(['报刊']);
  });

  it('joins more than two, each to the one before it', () => {
    const three = ['tea', 'milk', 'beer'].map((word) => concept(word));
    const [merged] = mergeAlternatives(three, 'tea or milk or beer');
    expect(merged!.alternatives).toEqual(three);
    expect(merged!.rarity).toBe(6);
  });

  it.each(['contests and quizzes', 'contests in schools or at quizzes', 'quizzes or contests'])(
    'keeps apart what is not joined in this order: %s',
    (plain) => {
      const both = [concept('contests'), concept('quizzes')];
      expect(texts(plain, both)).toEqual(['contests', 'quizzes']);
    },
  );

  it('keeps names and quoted words apart: which of them is meant is the question', () => {
    const names = [concept('fudan', { isLiteral: true }), concept('tsinghua')];
    expect(texts('fudan or tsinghua', names)).toEqual(['fudan', 'tsinghua']);
  });
});

describe('mergeAlternatives() where any of several is enough', () => {
  const any = (plain: string, words: string[]): string[][] =>
    mergeAlternatives(
      words.map((word) => concept(word)),
      plain,
      { anyOfSeveral: true },
    ).map(({ text, alternatives }) => alternatives?.map((one) => one.text) ?? [text]);

  it.each([
    ['装表、记账来节能', ['装表', '记账', '节能'], [['装表', '记账'], ['节能']]],
    ['看书、看报和看电影', ['看书', '看报', '看电影'], [['看书', '看报', '看电影']]],
    [
      'save energy by metering and keeping accounts',
      ['energy', 'metering', 'accounts'],
      [['energy'], ['metering', 'accounts']],
    ],
    [
      'contests, quizzes and games',
      ['contests', 'quizzes', 'games'],
      [['contests', 'quizzes', 'games']],
    ],
  ])('makes one of what is enumerated: %s', (plain, words, merged) => {
    expect(any(plain, words)).toEqual(merged);
  });

  it.each([
    ['after work, contests', ['work', 'contests']],
    ['contests and unpaid quizzes', ['contests', 'quizzes']],
  ])('keeps apart what no “and” or “or” joins: %s', (plain, words) => {
    expect(any(plain, words)).toEqual(words.map((word) => [word]));
  });
});

describe('mergeAlternatives() where the word after “or” only modifies the next one', () => {
  it.each([
    ['films or educational videos', ['films', 'educational', 'videos'], ['films', 'videos']],
    ['组织座谈或主题讨论？', ['座谈', '主题', '讨论'], ['座谈', '讨论']],
    ['contests or quizzes held', ['contests', 'quizzes', 'held'], ['contests', 'quizzes']],
    ['在报刊或杂志发表文章', ['报刊', '杂志', '发表', '文章'], ['报刊', '杂志']],
  ])('%s', (plain, words, alternatives) => {
    const merged = mergeAlternatives(
      words.map((word) => concept(word)),
      plain,
    );
    expect(merged[0]!.alternatives?.map(({ text }) => text)).toEqual(alternatives);
    expect(merged).toHaveLength(words.length - 1);
  });
});
