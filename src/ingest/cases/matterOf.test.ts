import { describe, expect, it } from 'vitest';
import { sourceDocumentOf } from '../../testing/sourceDocumentOf.ts';
import { knownPages } from '../pages/knownPages.ts';
import type { CaseHeading } from './headings.ts';
import { matterOf } from './matterOf.ts';

const CASE = { part: 1, number: 1, title: '题', unit: '局', page: 0, lastPage: null, line: 1 };

/** `# ` marks the headings of cases, `## ` those of none, `### ` those whose text is left out. */
function matterIn(text: string, title = '云河经验选编') {
  const { lines, pages, outline } = sourceDocumentOf(text);
  const marked = knownPages(lines, { pages, from: 0 }) ?? {
    lines,
    starts: [],
    printed: new Set<number>(),
  };
  const headings = outline.map(({ level, at }): CaseHeading => {
    const entry = level === 1 ? { ...CASE } : null;
    return { entry, from: at, to: at + 1, ...(level === 3 ? { isLeftOut: true } : {}) };
  });
  return matterOf({ headings, marked, title });
}

const told = (text: string, title?: string) =>
  matterIn(text, title).map(({ entry, lines }) => [
    entry.title,
    entry.page,
    lines.map((line) => line.text).join('|'),
  ]);

describe('matterOf()', () => {
  it('finds text before, between and behind the cases, under the headings above it', () => {
    const found = matterIn(`
这里收了两份材料，都是各单位自己写的。
# 锅炉改造的路子
公司先摸清了年限。
## 第二部分
这一部分收录外地的材料。
# 让账本进车间
车间每天记电表。
## 附录
材料由各单位报送。
`);
    expect(found.map(({ entry }) => [entry.part, entry.number, entry.title, entry.line])).toEqual([
      [0, 1, '云河经验选编', 1],
      [0, 2, '第二部分', 5],
      [0, 3, '附录', 9],
    ]);
    expect(found.map(({ entry, lines }) => [entry.unit, lines[0]!.text])).toEqual([
      ['云河经验选编', '这里收了两份材料，都是各单位自己写的。'],
      ['第二部分', '这一部分收录外地的材料。'],
      ['附录', '材料由各单位报送。'],
    ]);
  });

  it('is named by what opens it, where that is a foreword', () => {
    expect(told('前言\n这里收了两份材料。\n# 题\n正文。')).toEqual([
      ['前言', 0, '这里收了两份材料。'],
    ]);
  });

  it('leaves out titles, names and dates alone, and what a warning told', () => {
    expect(told('云河经验选编\n云河县政府\n2015年3月\n# 题\n正文。')).toEqual([]);
    expect(told('# 题\n正文。\n## 第二部分\n# 题\n正文。')).toEqual([]);
    expect(told('# 题\n正文。\n### 另一题\n这是另一题的正文。\n# 题\n正文。')).toEqual([]);
  });

  it('has the page it begins on, and the page ends inside it', () => {
    const [found] = matterIn(
      '== 1\n# 题\n正文。\n== 2\n## 附录\n材料由各单位报送。\n== 3\n逐一核对过。',
    );
    expect([found!.entry.page, found!.starts]).toEqual([2, [{ at: 1, page: 3 }]]);
    expect(told('== ?\n前言\n这里收了两份材料。\n== 1\n# 题\n正文。')).toEqual([
      ['前言', 0, '这里收了两份材料。'],
    ]);
  });

  it('joins the lines of a heading, Chinese without a space', () => {
    const { lines } = sourceDocumentOf(
      '# 题\n正文。\n第二部分\n外部参考\n这一部分收录外地的材料。',
    );
    const headings: CaseHeading[] = [
      { entry: { ...CASE }, from: 0, to: 1 },
      { entry: null, from: 2, to: 4 },
    ];
    const marked = { lines, starts: [], printed: new Set<number>() };
    const [found] = matterOf({ headings, marked, title: '' });
    expect(found!.entry.title).toBe('第二部分外部参考');
  });
});
