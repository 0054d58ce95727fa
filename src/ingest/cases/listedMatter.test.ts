import { describe, expect, it } from 'vitest';
import { writePdf } from '../../testing/pdfWriter.ts';
import { readPdf } from '../formats/pdf/readPdf.ts';
import { textDocument } from '../formats/text/textDocument.ts';
import { readBook } from '../readBook.ts';

const LINE = '渠水从上游的闸口引来，沿途都用石块护岸，十年没有断过。';

describe('matter that the contents list', () => {
  it('bounds the case before it and stands on the page that the contents name', () => {
    const text = `水利志\n目录\n1. 引渠　水利局　1\n2. 开塘　渔业站　3\n附录一　工程名册　6\n后记　8\n引渠\n水利局\n　　${LINE}\n开塘\n渔业站\n　　${LINE}\n附录一　工程名册\n　　名册共三百二十人。\n后记\n　　书稿由县志办统稿。\n`;
    const document = textDocument({ text, others: [] });
    const { book } = readBook({ id: 'a', document, sidecar: null, sourceHash: '' });
    expect(book.text).not.toContain('断过。附录');
    expect(book.matter?.map(({ title, firstPage }) => [title, firstPage])).toEqual([
      ['附录一 工程名册', 6],
      ['后记', 8],
    ]);
  });
});

describe('a book of one case', () => {
  it('counts its pages from the first that bears a number, behind its cover', async () => {
    const page = (number: string, ...lines: string[]) => ({
      runs: [
        ...lines.map((text, at) => ({ text, x: 40, y: 80 + at * 20 })),
        { text: number, x: 205, y: 560 },
      ],
    });
    const bytes = writePdf([
      page('', '引渠工程年度报告', '县水利局编印，供各乡镇参阅。'),
      page('1', LINE, LINE),
      page('2', LINE, '渠长十二里。'),
    ]);
    const document = await readPdf(bytes, 'a.pdf');
    const { book, report } = readBook({ id: 'a', document, sidecar: null, sourceHash: '' });
    expect(report.pages).toEqual({ printed: 2, recovered: 0, estimated: 0 });
    expect(book.cases).toMatchObject([{ firstPage: 1, lastPage: 2 }]);
    expect(report.warnings).toHaveLength(1); // no table of contents
  });
});
