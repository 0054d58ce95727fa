import { describe, expect, it } from 'vitest';
import { namedColumns } from './namedColumns.ts';
import { pageLines } from './pageLines.ts';
import type { PdfRun } from './rawPdf.ts';

const WIDTH = 420;
const LEFTS = [50, 170, 290];

const run = (text: string, x: number, y: number): PdfRun => ({
  text,
  x,
  y,
  width: text.length * 11,
  size: 11,
});

/** Rows of cells in three columns, each with its height on the page; an empty text is no cell. */
function linesOf(...rows: [y: number, ...texts: string[]][]): string[] {
  const runs = rows.flatMap(([y, ...texts]) =>
    texts.flatMap((text, at) => (text === '' ? [] : [run(text, LEFTS[at]!, y)])),
  );
  return namedColumns(pageLines({ runs, width: WIDTH }).lines).map(({ text }) => text);
}

describe('namedColumns()', () => {
  it('names the columns in each row of a table, and leaves the text around it', () => {
    expect(
      linesOf(
        [60, '各渠情况见下表。'],
        [100, '渠', '长（里）', '闸'],
        [124, '东渠', '12', '3'],
        [148, '西渠', '9', '1'],
        [190, '各渠都有人管。'],
      ),
    ).toEqual([
      '各渠情况见下表。',
      '渠：东渠\t长（里）：12\t闸：3',
      '渠：西渠\t长（里）：9\t闸：1',
      '各渠都有人管。',
    ]);
  });

  it('joins the lines of a cell, and reads rows that leave cells empty', () => {
    expect(
      linesOf(
        [100, '渠', '长（里）', '管水人'],
        [130, '东渠', '12', '李茂田'],
        [160, '西渠', '9', '周大河、'],
        [173, '', '', '周二河'],
        [203, '南渠', '', '无人'],
      ),
    ).toEqual([
      '渠：东渠\t长（里）：12\t管水人：李茂田',
      '渠：西渠\t长（里）：9\t管水人：周大河、周二河',
      '渠：南渠\t管水人：无人',
    ]);
  });

  it('leaves a table of contents as it is set', () => {
    const rows: [number, ...string[]][] = [
      [100, '题目', '单位', '页码'],
      [124, '修渠', '水利站', '1'],
      [148, '种树', '林业站', '5'],
    ];
    expect(linesOf(...rows)).toEqual(rows.map(([, ...texts]) => texts.join('  ')));
  });
});
