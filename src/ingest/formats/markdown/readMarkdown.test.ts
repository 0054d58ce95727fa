import { describe, expect, it } from 'vitest';
import { CasebookError } from '../../../errors.ts';
import { readMarkdown } from './readMarkdown.ts';

const read = (text: string) => readMarkdown(Buffer.from(text), 'a.md');
const linesOf = (text: string): string[] => read(text).lines.map(({ text: line }) => line);

describe('readMarkdown()', () => {
  it('reads paragraphs, headings, lists, tables and code as a reader sees them', () => {
    const text = `# 汇编

锅炉
改造**的**[路子](http://x.invalid)，30~40 台，60~70 吨。

3. 摸底
4. 改造

| 单位 | 页 |
|---|---|
| 热力公司 | 1 |

    code line
`;
    expect(linesOf(text)).toEqual([
      '汇编',
      '锅炉改造的路子，30~40 台，60~70 吨。',
      '3. 摸底',
      '4. 改造',
      '单位：热力公司\t页：1',
      'code line',
    ]);
    expect(read(text).outline).toEqual([{ level: 1, title: '汇编', at: 0 }]);
  });

  it('refuses what nests without end', () => {
    expect(() => read(`${'>'.repeat(50_000)} a`)).toThrow(CasebookError);
  });

  it('takes form feeds and page marks as pages', () => {
    const { lines, pages } = read(
      '甲\n\n\f乙在句\f中\n\n<span role="doc-pagebreak" aria-label="7"></span>丙',
    );
    expect(
      lines.map(({ text, afterFormFeed, startsParagraph }) => [
        text,
        afterFormFeed,
        startsParagraph,
      ]),
    ).toEqual([
      ['甲', false, true],
      ['乙在句', true, true],
      ['中', true, false],
      ['丙', true, true],
    ]);
    expect(pages.map(({ at, number }) => [at, number])).toEqual([[3, 7]]);
  });

  it('takes the title of the front matter and leaves the rest of it out', () => {
    const document = read('---\ntitle: "青川汇编"\ndraft: true\n---\n正文。');
    expect(document.title).toBe('青川汇编');
    expect(document.lines.map(({ text }) => text)).toEqual(['正文。']);
  });
});
