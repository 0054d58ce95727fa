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
    expect(kinds('各单位的集中学习、集中小学习和大学习')).toEqual([]);
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
