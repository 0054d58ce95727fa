import { describe, expect, it } from 'vitest';
import { NumberedNames } from './numberedNames.ts';

function namesOf(...known: string[]): NumberedNames {
  const names = new NumberedNames();
  for (const name of known) names.add(name);
  return names;
}

function found(names: NumberedNames, plain: string): string[][] {
  return [...names.spansIn(plain)].map((spans) =>
    spans.map(({ start, end }) => plain.slice(start, end)),
  );
}

describe('NumberedNames.spansIn() finds', () => {
  it('a name with another number in it, in digits too', () => {
    const names = namesOf('第二中学', '大庆第二中学', '采油三厂');
    expect(found(names, '介绍大庆第一中学')).toEqual([['大庆第一中学', '第一中学']]);
    expect(found(names, '第12中学')).toEqual([['第12中学']]);
    expect(found(names, '采油5厂和采油六厂')).toEqual([['采油5厂'], ['采油六厂']]);
  });

  it('the whole number, and what stands behind it at its longest', () => {
    const names = namesOf('第二中', '第二中学');
    expect(found(names, '请问第二十一中学')).toEqual([['第二十一中学', '第二十一中']]);
  });

  it('a name with white space and marks in it, and gives its key without them', () => {
    const [spans] = [...namesOf('大庆第二中学').spansIn('介绍大庆·第一 中 学的做法')];
    expect(spans).toMatchObject([{ key: '大庆第一中学', start: 2, end: 11 }]);
  });

  it('nothing where no name has a number, or other characters stand there', () => {
    expect(found(namesOf(), '第一中学')).toEqual([]);
    expect(found(namesOf('第二中学'), '第一大学')).toEqual([[]]);
  });

  it('no more in a text of numbers than there are numbers', () => {
    const names = namesOf('第二中学', '大庆第二中学');
    expect(found(names, '第一'.repeat(1_000))).toHaveLength(1_000);
  });
});
