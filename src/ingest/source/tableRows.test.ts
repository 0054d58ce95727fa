import { describe, expect, it } from 'vitest';
import { TableRows } from './tableRows.ts';

function linesOf(rows: readonly string[][]): string[] {
  const table = new TableRows();
  return [...rows.flatMap((row) => table.row(row)), ...table.end()];
}

describe('TableRows', () => {
  it('names the column of every cell but the first where rows follow one another', () => {
    expect(
      linesOf([
        ['渠', '长（里）', '闸'],
        ['东渠', '12', '3'],
        ['西渠', '', '2'],
      ]),
    ).toEqual(['渠\t长（里）\t闸', '东渠\t长（里）：12\t闸：3', '西渠\t闸：2']);
  });

  it('leaves a row right below its heading, and tables without one, as they are', () => {
    expect(
      linesOf([
        ['渠', '长'],
        ['东渠', '12'],
      ]),
    ).toEqual(['渠\t长', '东渠\t12']);
    expect(
      linesOf([
        ['东渠', '12'],
        ['西渠', '9'],
        ['南渠', '7'],
      ]),
    ).toEqual(['东渠\t12', '西渠\t9', '南渠\t7']);
  });

  it('joins a row of another number of cells as it stands', () => {
    expect(linesOf([['渠', '长'], ['东渠', '12'], ['合计十二里'], ['西渠', '9']])).toEqual([
      '渠\t长',
      '东渠\t12',
      '合计十二里',
      '西渠\t长：9',
    ]);
  });
});
