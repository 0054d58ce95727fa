import { describe, expect, it } from 'vitest';
import type { Entry } from '../../types.ts';
import { findHeadings } from './headings.ts';
import { sourceLines } from '../source/sourceLines.ts';

const entry = (number: number, title: string, unit: string): Entry => ({
  part: 1,
  number,
  title,
  unit,
  page: number * 3,
  lastPage: number * 3 + 2,
  line: number,
});

const ENTRIES = [
  entry(1, '抓学习 促发展', '市统计局'),
  entry(2, '抓学习 促发展', '市科技局'),
  entry(3, '建设学习团队', '市财政局'),
];
const PARTS = [{ number: 1, label: '第一部分', title: '经验' }];

function find(text: string, entries = ENTRIES) {
  const { headings, warnings } = findHeadings(sourceLines(text), { parts: PARTS, entries });
  return {
    found: headings.map(({ entry: one, from, to }) => [one?.unit ?? null, from, to]),
    warnings,
  };
}

describe('findHeadings()', () => {
  it('finds a title and its unit however they are spaced', () => {
    expect(find('抓学习　促发展\n\n市 科 技 局\n\n正文。').found).toEqual([['市科技局', 0, 2]]);
  });

  it('finds a title wrapped over lines', () => {
    expect(find('建设\n学习团队\n市财政局\n正文。').found).toEqual([['市财政局', 0, 3]]);
  });

  it('tells entries of one title apart by their unit, in any order', () => {
    const text = '抓学习 促发展\n市科技局\n正文。\n抓学习 促发展\n市统计局\n正文。';
    expect(find(text).found.map(([unit]) => unit)).toEqual(['市科技局', '市统计局']);
  });

  it('reports a heading that fits two entries and gives it to neither', () => {
    const { found, warnings } = find('抓学习 促发展\n正文。');
    expect(found).toEqual([[null, 0, 1]]);
    expect(warnings).toMatchObject([
      { line: 1, message: expect.stringContaining('fits entries 1 and 2') as string },
    ]);
  });

  it('reports a heading that fits no entry and bounds the text before it', () => {
    const { found, warnings } = find(
      '建设学习团队\n市财政局\n正文。\n没有见过的题目\n市统计局\n别的正文。',
    );
    expect(found).toEqual([
      ['市财政局', 0, 2],
      [null, 3, 5],
    ]);
    expect(warnings).toMatchObject([
      { line: 4, message: expect.stringContaining('没有见过的题目') as string },
    ]);
  });

  it('reports a title with the unit of another entry', () => {
    const { found, warnings } = find('建设学习团队\n市统计局\n正文。');
    expect(found).toEqual([[null, 0, 1]]);
    expect(warnings[0]!.message).toContain('the contents name 市财政局');
  });

  it('drops a running head inside its own case and reports a second one elsewhere', () => {
    const inside = find('建设学习团队\n市财政局\n正文。\n建设学习团队\n正文。');
    expect(inside.warnings).toEqual([]);
    const elsewhere = find(
      '建设学习团队\n市财政局\n正文。\n抓学习 促发展\n市统计局\n正文。\n建设学习团队\n市财政局\n正文。',
    );
    expect(elsewhere.warnings[0]!.message).toContain('a second time');
  });

  it('takes a repeated part label as a bound', () => {
    expect(find('建设学习团队\n市财政局\n正文。\n第一部分\n经验').found).toEqual([
      ['市财政局', 0, 2],
      [null, 3, 4],
    ]);
  });

  it('finds no heading in running text that quotes a title', () => {
    expect(find('我们学习了《建设学习团队》一文的做法。').found).toEqual([]);
  });
});
