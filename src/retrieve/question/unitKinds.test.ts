import { describe, expect, it } from 'vitest';
import { UNIT_KINDS, unitKindsIn } from './unitKinds.ts';

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
    expect(kinds('how many cases are there')).toEqual([]);
  });
});
