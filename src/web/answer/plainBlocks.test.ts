import { describe, expect, it } from 'vitest';
import { plainBlocks } from './plainBlocks.ts';

const TABLE = '| 方面 | 甲局 |\n| --- | --- |\n| 1 | 一、学：每周。[1] |\n| 2 | — |';

describe('plainBlocks()', () => {
  it('takes each line for itself, and bullets that stand together as a list', () => {
    expect(plainBlocks('甲局：每周。\n\n- 一：学。[1]\n- 二：用。[2]\n数字不同。')).toEqual([
      { kind: 'line', text: '甲局：每周。' },
      { kind: 'list', items: ['一：学。[1]', '二：用。[2]'] },
      { kind: 'line', text: '数字不同。' },
    ]);
  });

  it('takes a table apart, and goes on with lines below it', () => {
    expect(plainBlocks(`两个单位：\n\n${TABLE}\n\n数字不同。`)).toEqual([
      { kind: 'line', text: '两个单位：' },
      {
        kind: 'table',
        head: ['方面', '甲局'],
        rows: [
          ['1', '一、学：每周。[1]'],
          ['2', '—'],
        ],
      },
      { kind: 'line', text: '数字不同。' },
    ]);
  });

  it('leaves a bar within a cell, and a row that is still being written, whole', () => {
    const [table] = plainBlocks(`${TABLE}\n| a \\| b | 还没`);
    expect(table).toMatchObject({
      rows: [expect.anything(), expect.anything(), ['a | b', '还没']],
    });
  });

  it('leaves bars without a line of dashes, and signs of Markdown in words of a book, alone', () => {
    for (const line of ['| 不是表', '*甲* 与 1. 乙 `丙` # 丁', '3~5 次-6 次'])
      expect(plainBlocks(line)).toEqual([{ kind: 'line', text: line }]);
  });
});
