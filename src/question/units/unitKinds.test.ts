import { describe, expect, it } from 'vitest';
import { isKindAlone, UNIT_KINDS, unitKindsIn } from './unitKinds.ts';

describe.each(UNIT_KINDS)('UNIT_KINDS $id', ({ unit, examples, counterExamples }) => {
  it.each(examples)('%s is of it', (name) => expect(name).toMatch(unit));
  it.each(counterExamples)('%s is not', (name) => expect(name).not.toMatch(unit));
});

describe('unitKindsIn()', () => {
  const kinds = (text: string): string[] => unitKindsIn(text).map(({ id }) => id);

  it('knows what readers call them in both languages', () => {
    expect(kinds('哪些学校交了材料')).toEqual(['school']);
    expect(kinds('which courts and prosecutors are in it')).toEqual(['court', 'procuratorate']);
    expect(kinds('书里有没有医院')).toEqual(['hospital']);
  });

  it('finds none where a question speaks of none', () => {
    expect(kinds('各单位如何激励自学')).toEqual([]);
  });

  it.each(['各单位的集中学习', '在集中学历教育上花了多少', '扩大学习范围', '重大学术活动'])(
    'sees no kind across words: %s',
    (text) => expect(kinds(text)).toEqual([]),
  );

  it('sees it within a longer word and over several', () => {
    expect(kinds('哪几家人民法院')).toEqual(['court']);
    expect(kinds('书里的中小学校')).toEqual(['school']);
    expect(kinds('组织集中学习的有哪些中学')).toEqual(['school']);
    expect(kinds('how many cases are there')).toEqual([]);
  });
});

describe('isKindAlone()', () => {
  it.each(['检察院', '学校', 'hospital', 'courts'])('%s names no unit', (name) =>
    expect(isKindAlone(name)).toBe(true),
  );
  it.each(['云河县检察院', '一中', 'the Yunhe court', ''])('%s says more', (name) =>
    expect(isKindAlone(name)).toBe(false),
  );
});
