import { describe, expect, it } from 'vitest';
import type { TableCell } from './spannedCells.ts';
import { TableRows } from './tableRows.ts';

type Row = readonly (string | TableCell)[];

/** @param heads so many rows are marked as headings */
function linesOf(rows: readonly Row[], heads = 0): string[] {
  const table = new TableRows();
  return [...rows.flatMap((row, at) => table.row(row, { isHead: at < heads })), ...table.end()];
}

const cell = (text: string, across = 1, down = 1): TableCell => ({ text, across, down });

describe('TableRows', () => {
  it('names the column of every cell, and leaves out the row that says nothing else', () => {
    expect(
      linesOf([
        ['渠', '长（里）', '闸'],
        ['东渠', '12', '3'],
        ['西渠', '', '2'],
      ]),
    ).toEqual(['渠：东渠\t长（里）：12\t闸：3', '渠：西渠\t闸：2']);
  });

  it('fills what a cell over several rows leaves out below it', () => {
    const rows = [
      ['乡', '渠', '长（里）'],
      [cell('北乡', 1, 2), '东渠', '12'],
      ['西渠', '9'],
      ['南乡', '后渠', '7'],
    ];
    const wanted = ['乡：北乡\t渠：东渠\t长（里）：12', '乡：北乡\t渠：西渠\t长（里）：9'];
    expect(linesOf(rows)).toEqual([...wanted, '乡：南乡\t渠：后渠\t长（里）：7']);
    const below = [{ text: '', goesOn: 'down' as const }, '西渠', '9'];
    expect(linesOf([rows[0]!, ['北乡', '东渠', '12'], below])).toEqual(wanted);
  });

  it('joins headings that stand over several others with these', () => {
    const rows = [
      [cell('渠', 1, 2), cell('闸门', 2)],
      ['木', '石'],
      ['东渠', '3', '1'],
    ];
    expect(linesOf(rows)).toEqual(['渠：东渠\t闸门 木：3\t闸门 石：1']);
    expect(linesOf(rows, 2)).toEqual(linesOf(rows));
  });

  it('takes a cell over all columns for a title, or for what it says of the rows below', () => {
    expect(
      linesOf([
        [cell('1962年各渠', 3)],
        ['渠', '长', '闸'],
        [cell('北乡', 3)],
        ['东渠', '12', '3'],
        [cell('合计', 2), '3'],
      ]),
    ).toEqual(['1962年各渠', '北乡', '渠：东渠\t长：12\t闸：3', '渠：合计\t闸：3']);
  });

  it('names two columns where the second one lists figures, or its format marks headings', () => {
    const lengths = [
      ['渠', '长'],
      ['东渠', '12里'],
      ['西渠', '9里'],
      ['南渠', '不详'],
    ];
    expect(linesOf(lengths)).toEqual([
      '渠：东渠\t长：12里',
      '渠：西渠\t长：9里',
      '渠：南渠\t长：不详',
    ]);
    const values = [
      ['渠名', '东渠'],
      ['管水人', '李茂田'],
      ['长', '12里'],
    ];
    expect(linesOf(values)).toEqual(['渠名\t东渠', '管水人\t李茂田', '长\t12里']);
    expect(linesOf(values, 1)).toEqual(['渠名：管水人\t东渠：李茂田', '渠名：长\t东渠：12里']);
  });

  it('leaves tables without headings, and headings without rows, as they are', () => {
    const figures = [
      ['东渠', '12', '3'],
      ['西渠', '9', '2'],
    ];
    expect(linesOf(figures)).toEqual(['东渠\t12\t3', '西渠\t9\t2']);
    expect(linesOf([['渠', '长']])).toEqual(['渠\t长']);
  });

  it('joins a row of another number of cells as it stands', () => {
    const rows = [['渠', '长', '闸'], ['东渠', '12', '3'], ['合计十二里'], ['西渠', '9', '1']];
    expect(linesOf(rows)).toEqual([
      '渠：东渠\t长：12\t闸：3',
      '合计十二里',
      '渠：西渠\t长：9\t闸：1',
    ]);
  });
});
