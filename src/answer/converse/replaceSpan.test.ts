import { describe, expect, it } from 'vitest';
import { nameGroup, replaceNames } from './replaceSpan.ts';

/** The names as they stand in the text. */
function named(text: string, ...names: string[]) {
  return names.map((name) => {
    const start = text.indexOf(name);
    return { text: name, start, end: start + name.length, units: [name] };
  });
}

describe('replaceNames()', () => {
  it.each([
    ['甲局如何学习', ['甲局'], '丙局如何学习'],
    ['甲局、乙局和丁局如何学习', ['甲局', '乙局', '丁局'], '丙局如何学习'],
    ['比较甲局的考试和乙局的考试', ['甲局', '乙局'], '比较丙局的考试的考试'],
    ['没有名字', [], '没有名字'],
  ])('%s → %s', (text, names, expected) => {
    expect(replaceNames(text, named(text, ...names), '丙局')).toBe(expected);
  });
});

describe('nameGroup()', () => {
  it('is one where only joiners stand between the names', () => {
    const text = 'Compare the A Bureau and the B Bureau';
    expect(nameGroup(text, named(text, 'A Bureau', 'B Bureau'))).toEqual({
      ...{ start: 12, end: text.length, isOne: true },
    });
    const apart = 'the A Bureau visited the B Bureau';
    expect(nameGroup(apart, named(apart, 'A Bureau', 'B Bureau'))!.isOne).toBe(false);
    expect(nameGroup('', [])).toBeNull();
  });
});
