import { describe, expect, it } from 'vitest';
import { sourceDocumentOf } from '../../testing/sourceDocumentOf.ts';
import { readBook } from '../readBook.ts';
import { sourceLines } from '../source/sourceLines.ts';
import { listedSections } from './listedSections.ts';

describe('listedSections() finds what the contents list below the cases', () => {
  const lines = sourceLines(
    '1.1 Why a Plan\nThere was none.\n1.2 Who Made\nthe Plan\nEleven people.\nWhy a Plan\n',
  );
  const sections = [
    { mark: '1.1', title: 'Why a Plan', page: 1 },
    { mark: '1.2', title: 'Who Made the Plan', page: 2 },
    { mark: '1.3', title: 'What Came of It', page: 2 },
  ];

  it('names the line each begins on, wrapped or not, and none for what is not there', () => {
    expect([...listedSections(lines, sections).headings]).toEqual([1, 3]);
  });

  it('makes each title a paragraph of its own', () => {
    const starts = listedSections(lines, sections).lines.map((one) => one.startsParagraph);
    expect(starts).toEqual([true, true, true, false, true, undefined]);
  });
});

describe('readBook() on contents with sections', () => {
  it('cuts cases at sections that write no numbers of their own', () => {
    const document = sourceDocumentOf(
      '目录\n第一章 修渠 …… 1\n1.1 水源 …… 1\n1.2 开挖 …… 1\n第二章 育苗 …… 2\n2.1 选种 …… 2\n== 1\n第一章 修渠\n水源\n泉水有三眼。\n开挖\n分三段开挖。\n== 2\n第二章 育苗\n选种\n选了油松。\n',
    );
    const { book } = readBook({ id: 'made-up', document, sidecar: null, sourceHash: '0' });
    expect(book.sections.map(({ case: id, heading }) => [id, heading])).toEqual([
      ['1-1', '水源'],
      ['1-1', '开挖'],
      ['1-2', '选种'],
    ]);
  });
});
