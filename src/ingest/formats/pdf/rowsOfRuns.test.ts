import { describe, expect, it } from 'vitest';
import { rowsOfRuns } from './rowsOfRuns.ts';

const run = (text: string, x: number, y: number, size = 10) => ({ text, x, y, width: 10, size });

describe('rowsOfRuns()', () => {
  it('puts what stands at one height into one row, raised figures too, from left to right', () => {
    const rows = rowsOfRuns([
      run('乙', 50, 100),
      run('²', 60, 97, 6),
      run('甲', 40, 100.4),
      run('丙', 40, 120),
    ]);
    expect(rows.map((row) => row.map(({ text }) => text).join(''))).toEqual(['甲乙²', '丙']);
  });

  it('leaves out empty runs', () => {
    expect(rowsOfRuns([run('', 0, 0)])).toEqual([]);
  });

  it('ends on 100,000 runs in one row', () => {
    const runs = Array.from({ length: 100_000 }, (_, at) => run('字', 100_000 - at, 50));
    const [row] = rowsOfRuns(runs);
    expect(row!.map(({ x }) => x)).toEqual(runs.map((_, at) => at + 1));
  });
});
