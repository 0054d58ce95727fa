import { describe, expect, it } from 'vitest';
import { sourceLines } from '../source/sourceLines.ts';
import { readContents } from './contents.ts';

function read(text: string) {
  return readContents(sourceLines(text))!;
}

function listed(text: string): string[] {
  return read(text).entries.map(({ part, title, unit, page }) =>
    [part, title, unit, page].join('|'),
  );
}

describe('ContentsReader.read() on contents of several levels', () => {
  it('gives chapters without a page that of the first case below them', () => {
    const text = [
      '目录',
      '第一编 山水',
      '第一章 治水',
      '1.1 东渠记  云河水利局  1',
      '1.2 南渠记  云河水文站  3',
      '第二章 造林',
      '2.1 西坡记  云河林业局  5',
      '第二编 人物',
      '第三章 匠人',
      '3.1 石匠记  云河石材厂  7',
    ].join('\n');
    expect(listed(text)).toEqual([
      '1|东渠记|云河水利局|1',
      '1|南渠记|云河水文站|3',
      '1|西坡记|云河林业局|5',
      '2|石匠记|云河石材厂|7',
    ]);
    expect(read(text).parts.map(({ label, title }) => `${label} ${title}`)).toEqual([
      '第一编 山水',
      '第二编 人物',
    ]);
    expect(read(text).groups).toEqual(['第一章治水', '第二章造林', '第三章匠人']);
  });

  it('takes lines that head groups of set-in entries for parts', () => {
    const text =
      '目录\n治水\n    东渠记  云河水利局 …… 1\n    南渠记  云河水文站 …… 3\n造林\n    西坡记  云河林业局 …… 5\n';
    expect(listed(text)).toEqual([
      '1|东渠记|云河水利局|1',
      '1|南渠记|云河水文站|3',
      '2|西坡记|云河林业局|5',
    ]);
    expect(read(text).parts.map(({ label }) => label)).toEqual(['治水', '造林']);
  });

  it('tells levels without numbers by how far they are set in', () => {
    const text =
      '目录\n治水篇 …… 1\n  东渠记  云河水利局 …… 1\n  南渠记  云河水文站 …… 3\n造林篇 …… 5\n  西坡记  云河林业局 …… 5\n';
    expect(listed(text)).toHaveLength(3);
    expect(read(text).parts.map(({ title }) => title)).toEqual(['治水篇', '造林篇']);
  });

  it('keeps the further line of a title, set in, with the line before it', () => {
    const text =
      '目录\n从山里引来的一渠水流过九个村庄\n    家家吃上了白米饭  云河水利局 …… 1\n西坡种松四万棵  云河林业局 …… 3\n';
    expect(listed(text)).toEqual([
      '1|从山里引来的一渠水流过九个村庄家家吃上了白米饭|云河水利局|1',
      '1|西坡种松四万棵|云河林业局|3',
    ]);
  });

  it('reads parts and chapters of English books', () => {
    const text =
      'Contents\nPart One: Water\nChapter 1 The East Canal .... 1\nChapter Two: The Old Mill .... 3\nPart II. Woods\nChapter III Pines .... 5\n\nPART ONE: WATER\n\nCHAPTER 1\nTHE EAST CANAL\n\nIt was dug.\n';
    expect(read(text).entries.map(({ part, title, page }) => [part, title, page])).toEqual([
      [1, 'The East Canal', 1],
      [1, 'The Old Mill', 3],
      [2, 'Pines', 5],
    ]);
    expect(read(text).parts.map(({ label, title }) => [label, title])).toEqual([
      ['Part One', 'Water'],
      ['Part II', 'Woods'],
    ]);
    expect(sourceLines(text)[read(text).to]!.text).toBe('PART ONE: WATER');
  });

  it('ends where a short or numbered title stands again', () => {
    const short = '目录\n案例一　东渠记　　云河水利局……1\n案例二　西坡记　　云河林业局……3\n\n案例一　东渠记\n云河水利局\n渠水。\n'; // prettier-ignore
    expect(sourceLines(short)[read(short).to]!.number).toBe(5);
    const numbered =
      'Contents\n1 Background .... 1\n1.1 Why a Plan .... 1\n1.2 Who Made It .... 2\n2 Lessons .... 3\n1 Background\n1.1 Why a Plan\nThere was none.\n';
    expect(sourceLines(numbered)[read(numbered).to]!.number).toBe(6);
    expect(read(numbered).sections).toEqual([
      { mark: '1.1', title: 'Why a Plan', page: 1 },
      { mark: '1.2', title: 'Who Made It', page: 2 },
    ]);
  });

  it('reads the unit before a title and a colon', () => {
    const text = '目录\n云河水利局：东渠记 …… 1\n云河林业局：西坡记 …… 3\n';
    expect(listed(text)).toEqual(['1|东渠记|云河水利局|1', '1|西坡记|云河林业局|3']);
  });
});

describe('readContents() on pages that count within their case', () => {
  it('takes them for no pages of the book', () => {
    const text =
      '目录\n1、修渠引水  云河水利局 …… 1-1\n2、育苗造林  云河林业局 …… 2-1\n\n修渠引水\n云河水利局\n';
    expect(listed(text)).toEqual(['1|修渠引水|云河水利局|0', '1|育苗造林|云河林业局|0']);
  });
});
