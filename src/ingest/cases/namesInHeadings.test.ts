import { describe, expect, it } from 'vitest';
import { namesInHeadings } from './namesInHeadings.ts';

const entryOf = (title: string, unit: string) => ({
  part: 1,
  number: 1,
  title,
  unit,
  page: 1,
  lastPage: null,
  line: 1,
});

const linesOf = (...texts: string[]) =>
  texts.map((text, at) => ({
    text,
    number: at + 1,
    indented: false,
    afterBlank: false,
    afterFormFeed: false,
  }));

/** Beside a case whose heading ends in its unit. */
function namesOf(entry: ReturnType<typeof entryOf>, ...texts: string[]) {
  const lines = linesOf(...texts, '锅炉改造', '热力公司');
  const headings = [
    { entry, from: 0, to: texts.length },
    { entry: entryOf('锅炉改造', '热力公司'), from: texts.length, to: texts.length + 2 },
  ];
  return namesInHeadings(headings, lines).map(({ title, unit }) => [title, unit]);
}

describe('namesInHeadings()', () => {
  it('parts title and unit where the contents wrapped both columns into one another', () => {
    const entry = entryOf('一度电也要算清楚 青川第二机让账本进车间', '床厂');
    expect(namesOf(entry, '一度电也要算清楚', '让账本进车间', '青川第二机床厂')).toEqual([
      ['一度电也要算清楚让账本进车间', '青川第二机床厂'],
    ]);
  });

  it('parts them where the contents have one column', () => {
    const whole = '把食堂的灶火管起来青川师范学院';
    expect(namesOf(entryOf(whole, whole), '把食堂的灶火管起来', '青川师范学院')).toEqual([
      ['把食堂的灶火管起来', '青川师范学院'],
    ]);
    expect(
      namesOf(entryOf(whole, '青川师范学院'), '把食堂的灶火管起来', '青 川 师 范 学 院'),
    ).toEqual([['把食堂的灶火管起来', '青川师范学院']]);
    expect(namesOf(entryOf(whole, whole), '青川师范学院', '把食堂的灶火管起来')).toEqual([
      ['把食堂的灶火管起来', '青川师范学院'],
    ]);
  });

  it('leaves an entry alone that is named as its heading, or by other characters', () => {
    expect(
      namesOf(entryOf('锅炉改造的路子', '青川热力公司'), '锅炉改造的路子', '青川热力公司'),
    ).toEqual([]);
    expect(namesOf(entryOf('锅炉改造的路子', '司'), '锅炉改造的路子', '青川热力公司')).toEqual([]);
  });

  it('leaves a title alone that is set over two lines, neither of them a unit', () => {
    const title = '一度电也要算清楚让账本进车间';
    expect(namesOf(entryOf(title, title), '一度电也要算清楚', '让账本进车间')).toEqual([]);
  });

  it('leaves a title alone that wraps before a word like a unit, where it names its unit or other headings end in none', () => {
    const named = entryOf('宁波创建学习型组织党课进社区', '宁波');
    expect(namesOf(named, '宁波创建学习型组织', '党课进社区')).toEqual([]);
    const bare = entryOf('创建学习型组织党课进社区', '创建学习型组织党课进社区');
    const lines = linesOf('创建学习型组织', '党课进社区', '一度电也要', '算清楚');
    const other = entryOf('一度电也要算清楚', '一度电也要算清楚');
    const headings = [
      { entry: bare, from: 0, to: 2 },
      { entry: other, from: 2, to: 4 },
    ];
    expect(namesInHeadings(headings, lines)).toEqual([]);
  });
});
