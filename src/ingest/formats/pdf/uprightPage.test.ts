import { describe, expect, it } from 'vitest';
import { directionOf, uprightPage, type DirectedRun } from './uprightPage.ts';

const PAGE = { width: 400, height: 600 };

const run = (text: string, x: number, y: number, direction: DirectedRun['direction']) => ({
  text,
  x,
  y,
  width: text.length * 10,
  size: 10,
  direction,
});

describe('directionOf()', () => {
  it('tells the four ways from angles', () => {
    expect([
      directionOf(1, 0),
      directionOf(0, 1),
      directionOf(-1, 0.05),
      directionOf(0.05, -1),
      directionOf(1, 1),
    ]).toEqual([0, 1, 2, 3, null]);
  });
});

describe('uprightPage()', () => {
  const body = [run('指标一二三四五', 100, 500, 3), run('节电百分之十二', 120, 500, 3)];
  const foot = run('12', 190, 580, 0);

  it('keeps an upright page, and counts what goes another way', () => {
    const level = run('正文的一行字', 60, 100, 0);
    expect(uprightPage([level, run('样章', 10, 10, null)], PAGE)).toEqual({
      ...PAGE,
      runs: [{ text: '正文的一行字', x: 60, y: 100, width: 60, size: 10 }],
      rules: [],
      leftOut: 2,
    });
  });

  it('turns a table that is set up the page, between its head and foot', () => {
    const { width, height, runs, leftOut } = uprightPage([...body, foot], PAGE);
    expect([width, Math.round(height), leftOut]).toEqual([600, 667, 0]); // 400 / 0.6
    expect(runs.map(({ text, x, y }) => [text, x, Math.round(y)])).toEqual([
      ['12', 190, 644], // 580 / 600 of 667
      ['指标一二三四五', 100, 233], // 100 below the head of 133
      ['节电百分之十二', 100, 253],
    ]);
  });

  it('turns text down the page and upside down', () => {
    const down = uprightPage(
      [run('指标一二三', 300, 100, 1), run('节电百分之', 280, 100, 1)],
      PAGE,
    );
    expect(down.runs.map(({ x, y }) => [x, Math.round(y)])).toEqual([
      [100, 233],
      [100, 253],
    ]);
    const over = uprightPage([run('指标一二三', 300, 500, 2)], PAGE);
    expect(over.runs.map(({ x, y }) => [x, Math.round(y)])).toEqual([[100, 300]]); // 200 + 100
  });
});
