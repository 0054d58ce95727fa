import { describe, expect, it } from 'vitest';
import { readContents } from './contents.ts';
import { sourceLines } from '../source/sourceLines.ts';

function read(text: string) {
  return readContents(sourceLines(text));
}

function entriesOf(text: string): string[] {
  return read(text)!.entries.map(({ number, title, unit, page, lastPage }) =>
    [number, title, unit, page, lastPage].join('|'),
  );
}

const PLAIN = ['1|甲法 乙法|市一局|1|3', '2|丙法|市二局|4|9', '3|丁法|市三局|10|'];

describe('readContents()', () => {
  it.each([
    [
      'tabs',
      '目录\n1、甲法 乙法\t市一局\t1\n2、丙法\t市二局\t4\n3、丁法\t市三局\t10\n\n甲法 乙法\n',
    ],
    [
      'dot leaders',
      '目 录\n1．甲法 乙法……市一局……1\n2．丙法………市二局………4\n3．丁法......市三局......10\n甲法 乙法',
    ],
    [
      'full-width spaces and digits',
      '目　录\n１、甲法 乙法　　市一局　　１\n２、丙法　　市二局　　４\n３、丁法　　市三局　　１０',
    ],
    [
      'blank lines and furniture',
      '目录\n\n1、甲法 乙法\t市一局\t1\n\n— II —\n\n目录（续）\n2、丙法\t市二局\t4\n\n3、丁法\t市三局\t10',
    ],
    ['single spaces', '目录\n1、甲法 乙法 市一局 1\n2、丙法 市二局 4\n3、丁法 市三局 10'],
    [
      'titles over two lines',
      '目录\n1、甲法\n乙法\t市一局\t1\n2、丙法\n\t市二局\t4\n3、丁法\t市三局\t10',
    ],
    [
      'chapters',
      '目录\n第一章 甲法 乙法\t市一局\t1\n第二章 丙法\t市二局\t4\n第三章 丁法\t市三局\t10',
    ],
    [
      'letter-spaced units',
      '目录\n1、甲法 乙法\t市 一 局\t1\n2、丙法\t市 二 局\t4\n3、丁法\t市 三 局\t10',
    ],
  ])('reads contents set with %s', (_, text) => {
    const found = entriesOf(text).map((entry) => entry.replace('甲法乙法', '甲法 乙法'));
    expect(found).toEqual(PLAIN);
  });

  it('numbers parts and starts entries again in each', () => {
    const contents = read(
      '目录\n第一部分 我们的\n1、甲\t市一局\t1\n第二部分 别人的\n1、乙\t市二局\t5\n第一部分\n',
    )!;
    expect(contents.parts.map(({ label, title }) => label + title)).toEqual([
      '第一部分我们的',
      '第二部分别人的',
    ]);
    expect(contents.entries.map(({ part, number }) => [part, number])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it('ends where the body repeats a title', () => {
    const text =
      '目录\n1、甲法治水\t市一局\t1\n2、乙法治山\t市二局\t4\n\n甲法治水\n\n市一局\n\n一、做法\n';
    const contents = read(text)!;
    expect(sourceLines(text)[contents.to]!.text).toBe('甲法治水');
  });

  it('returns null for a text without contents', () => {
    expect(read('前言\n一、说明\n正文。')).toBeNull();
  });

  it('names the line of an entry without a page number', () => {
    expect(() => read('目录\n1、甲\t市一局\t1\n2、乙\t市二局\n3、丙\t市三局\t9')).toThrow(
      /line 3: the contents entry “乙 市二局” has no page number/u,
    );
  });

  it('names the line where pages go back', () => {
    expect(() => read('目录\n1、甲\t市一局\t7\n2、乙\t市二局\t4')).toThrow(
      /line 3: pages .* must not go back: 4 follows 7/u,
    );
  });

  it('names the heading when nothing can be read below it', () => {
    expect(() => read('封面\n目录\n就这些。\n没有了。')).toThrow(
      /line 2: no entry with a page number/u,
    );
  });

  it('warns of a gap in the numbers', () => {
    expect(read('目录\n1、甲\t市一局\t1\n3、乙\t市二局\t4')!.warnings).toEqual([
      { line: 3, message: expect.stringContaining('contents entry 3 follows entry 1') as string },
    ]);
  });

  it('takes the outermost level as cases: what is listed under them are sections', () => {
    const nested = [
      '目录',
      '1、修渠引水  云河水利局  1',
      '一、摸清水源 ........ 1',
      '二、分段开挖 ........ 2',
      '2、育苗造林  云河林业局  4',
      '一、选好树种 ........ 4',
    ];
    expect(entriesOf(nested.join('\n'))).toEqual([
      '1|修渠引水|云河水利局|1|3',
      '2|育苗造林|云河林业局|4|',
    ]);
    expect(entriesOf('目录\n1 概述 1\n1.1 背景 1\n1.2 方法 3\n2 结果 6\n2.1 总表 6')).toEqual([
      '1|概述|概述|1|5',
      '2|结果|结果|6|',
    ]);
  });

  it('takes the level below where only that names units, and the level above as parts', () => {
    const contents = read(
      '目录\n第一章 山上\t1\n第一节 育苗造林（云河林业局）\t1\n第二章 水边\t4\n第一节 修渠引水（云河水利局）\t4\n第二节 清淤护岸（云河河务局）\t6\n',
    )!;
    expect(contents.parts.map(({ label, title }) => [label, title])).toEqual([
      ['第一章', '山上'],
      ['第二章', '水边'],
    ]);
    expect(contents.entries.map(({ part, number, unit }) => [part, number, unit])).toEqual([
      [1, 1, '云河林业局'],
      [2, 1, '云河水利局'],
      [2, 2, '云河河务局'],
    ]);
  });

  it.each([
    ['brackets', '修渠引水（云河水利局）', '育苗造林（云河林业局）'],
    ['a dash', '修渠引水——云河水利局', '育苗造林——云河林业局'],
    ['one full-width space', '修渠引水\u3000云河水利局', '育苗造林\u3000云河林业局'],
  ])('reads the unit behind the title in or behind %s', (_, one, other) => {
    expect(entriesOf(`目录\n${one} …… 1\n${other} …… 4`)).toEqual([
      '1|修渠引水|云河水利局|1|3',
      '2|育苗造林|云河林业局|4|',
    ]);
  });

  it('takes foreword and appendix without a number for no cases: the last case ends before the appendix', () => {
    const text =
      '目录\n前言 …… 1\n1、修渠引水  云河水利局 …… 3\n2、育苗造林  云河林业局 …… 5\n附录 …… 9';
    expect(entriesOf(text)).toEqual(['1|修渠引水|云河水利局|3|4', '2|育苗造林|云河林业局|5|8']);
    expect(entriesOf('Contents\nPreface 1\nWater 3\nTrees 5')).toHaveLength(3);
  });

  it('reads contents without pages up to the line where their first title stands again', () => {
    const text =
      '目录\n一、修渠引水\n云河水利局\n二、育苗造林\n云河林业局\n\n修渠引水\n云河水利局\n正文一句。\n育苗造林\n';
    const contents = read(text)!;
    expect(contents.entries.map(({ title, unit, page }) => [title, unit, page])).toEqual([
      ['修渠引水', '云河水利局', 0],
      ['育苗造林', '云河林业局', 0],
    ]);
    expect(sourceLines(text)[contents.to]!.text).toBe('修渠引水');
  });
});
