import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../formats/markdown/readMarkdown.ts';
import { readBook } from '../readBook.ts';

const TEXT = '渠水从上游的闸口引来，沿途都用石块护岸，十年里没有断过。';

/** Parts, and the cases with their sections. */
function treeOf(markdown: string) {
  const document = readMarkdown(Buffer.from(markdown), 'a.md');
  const { book } = readBook({ id: 'a', document, sidecar: null, sourceHash: '' });
  return {
    parts: book.parts.map(({ title }) => title),
    cases: book.cases.map(({ id, title }) => [
      `${id} ${title}`,
      ...book.sections.flatMap((one) => (one.case === id && one.heading ? [one.heading] : [])),
    ]),
  };
}

describe('outlineContents() on headings over headings', () => {
  it('takes those without text of their own for parts, where the ones below have sections', () => {
    const markdown = `# 水利志\n## 山区\n### 引渠\n#### 选线\n${TEXT}\n### 护林\n${TEXT}\n## 平原\n### 开塘\n${TEXT}`;
    expect(treeOf(markdown)).toEqual({
      parts: ['山区', '平原'],
      cases: [['1-1 引渠', '选线'], ['1-2 护林'], ['2-1 开塘']],
    });
  });

  it('keeps them as cases where what stands below comes again, or counts', () => {
    const again = `# 水利志\n## 引渠\n### 背景\n${TEXT}\n### 做法\n${TEXT}\n## 开塘\n### 背景\n${TEXT}\n### 做法\n${TEXT}`;
    expect(treeOf(again).cases).toEqual([
      ['1-1 引渠', '背景', '做法'],
      ['1-2 开塘', '背景', '做法'],
    ]);
    const counted = `# 水利志\n## 引渠\n### 一、选线\n#### 踏勘\n${TEXT}\n## 开塘\n### 一、选址\n${TEXT}`;
    expect(treeOf(counted).cases.map(([title]) => title)).toEqual(['1-1 引渠', '1-2 开塘']);
  });

  it('takes no item of a list for a heading where others are marked', () => {
    const markdown = `# 水利志\n## 引渠\n### 选线\n${TEXT}\n\n1. 先看水源。\n2. 再看落差。\n\n### 开工\n${TEXT}\n## 开塘\n### 选址\n${TEXT}`;
    expect(treeOf(markdown).cases[0]).toEqual(['1-1 引渠', '选线', '开工']);
  });
});
