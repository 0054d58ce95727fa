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
      { line: 3, message: 'contents entry 3 follows entry 1' },
    ]);
  });
});
